package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

/**
 * A cache in which equal questions that come together are worked on once. Who waits shares the
 * work: one leaving changes nothing for the others, the last one leaving cancels it. Errors go to
 * all who wait and are not kept.
 */
final class SharedCache<K, V> {

  /**
   * An answer.
   *
   * @param cached whether it was there already
   */
  record Found<V>(V value, boolean cached) {}

  private final ConcurrentMap<K, Mono<Found<V>>> flights = new ConcurrentHashMap<>();
  private final Cache<K, V> cache;

  SharedCache(Cache<K, V> cache) {
    this.cache = cache;
  }

  /** The cached answer, or the one that is being worked out, or a new one. */
  Mono<Found<V>> get(K key, Mono<V> work) {
    return Mono.defer(
        () -> {
          V value = cache.getIfPresent(key);
          return value == null
              ? flights.computeIfAbsent(key, absent -> flight(absent, work))
              : Mono.just(new Found<>(value, true));
        });
  }

  /**
   * Work that its subscribers share. One who took it from the map as it ended starts it anew, and
   * then finds the answer in the cache: so the cache is asked first, without counting.
   */
  private Mono<Found<V>> flight(K key, Mono<V> work) {
    Mono<V> known = Mono.fromSupplier(() -> cache.asMap().get(key));
    return known
        .switchIfEmpty(work.doOnNext(value -> cache.put(key, value)))
        .map(value -> new Found<>(value, false))
        .doFinally(signal -> flights.remove(key))
        .flux()
        .replay(1)
        .refCount(1)
        .singleOrEmpty();
  }
}
