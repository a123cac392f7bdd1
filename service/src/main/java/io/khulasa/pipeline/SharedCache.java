package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import io.khulasa.pipeline.Progress.Done;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A cache in which equal questions that come together are worked on once. Who waits shares the
 * work, and is told all of its progress: one leaving changes nothing for the others, the last one
 * leaving cancels it. Errors go to all who wait and are not kept.
 */
final class SharedCache<K, V> {

  private final ConcurrentMap<K, Flux<Progress<V>>> flights = new ConcurrentHashMap<>();
  private final Cache<K, V> cache;

  SharedCache(Cache<K, V> cache) {
    this.cache = cache;
  }

  /** The cached answer alone, or the work on it that is under way, or new work. */
  Flux<Progress<V>> watch(K key, Flux<Progress<V>> work) {
    return Flux.defer(
        () -> {
          V value = cache.getIfPresent(key);
          return value == null
              ? flights.computeIfAbsent(key, absent -> flight(absent, work))
              : Flux.just(new Done<>(value, true));
        });
  }

  /**
   * Work that its subscribers share. One who took it from the map as it ended starts it anew, and
   * then finds the answer in the cache: so the cache is asked first, without counting.
   */
  private Flux<Progress<V>> flight(K key, Flux<Progress<V>> work) {
    Flux<Progress<V>> known =
        Mono.fromSupplier(() -> cache.asMap().get(key))
            .<Progress<V>>map(value -> new Done<>(value, false))
            .flux();
    return known
        .switchIfEmpty(work.doOnNext(progress -> keep(key, progress)))
        .doFinally(signal -> flights.remove(key))
        .replay()
        .refCount(1);
  }

  private void keep(K key, Progress<V> progress) {
    if (progress instanceof Done<V> done) {
      cache.put(key, done.value());
    }
  }
}
