package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.pipeline.Progress.Admitted;
import io.khulasa.pipeline.Progress.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

final class SharedCacheTest {

  private final Cache<String, String> cache = Caffeine.newBuilder().recordStats().build();
  private final SharedCache<String, String> shared = new SharedCache<>(cache);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final Sinks.One<String> result = Sinks.one();
  private final Flux<Progress<String>> work =
      result
          .asMono()
          .<Progress<String>>map(value -> new Done<>(value, false))
          .flux()
          .startWith(new Admitted<>())
          .doOnSubscribe(s -> begun.incrementAndGet())
          .doOnCancel(cancelled::incrementAndGet);
  private final List<Done<String>> found = new ArrayList<>();

  private Mono<Done<String>> get(String key, Flux<Progress<String>> asked) {
    return shared.watch(key, asked).last().map(progress -> (Done<String>) progress);
  }

  @Test
  void equalQuestionsAreWorkedOnOnce() {
    get("a", work).subscribe(found::add);
    get("a", work).subscribe(found::add);

    result.tryEmitValue("A").orThrow();

    assertThat(begun).hasValue(1);
    assertThat(found).containsExactly(new Done<>("A", false), new Done<>("A", false));
  }

  @Test
  void answerIsKept() {
    result.tryEmitValue("A").orThrow();

    get("a", work).subscribe(found::add);
    get("a", work).subscribe(found::add);

    assertThat(begun).hasValue(1);
    assertThat(found).containsExactly(new Done<>("A", false), new Done<>("A", true));
    assertThat(cache.stats().hitCount()).isEqualTo(1);
    assertThat(cache.stats().missCount()).isEqualTo(1);
  }

  @Test
  void otherQuestionsAreOtherWork() {
    get("a", work).subscribe(found::add);
    get("b", work).subscribe(found::add);

    assertThat(begun).hasValue(2);
  }

  @Test
  void oneLeavingDoesNotCancelTheOthers() {
    Disposable first = get("a", work).subscribe(found::add);
    get("a", work).subscribe(found::add);

    first.dispose();
    result.tryEmitValue("A").orThrow();

    assertThat(cancelled).hasValue(0);
    assertThat(found).containsExactly(new Done<>("A", false));
  }

  @Test
  void whoJoinsLaterIsToldAllOfTheProgress() {
    List<Progress<String>> told = new ArrayList<>();
    get("a", work).subscribe(found::add);
    shared.watch("a", work).subscribe(told::add);
    assertThat(told).containsExactly(new Admitted<>());

    result.tryEmitValue("A").orThrow();

    assertThat(begun).hasValue(1);
    assertThat(told).containsExactly(new Admitted<>(), new Done<>("A", false));
  }

  @Test
  void lastOneLeavingCancelsTheWork() {
    Disposable first = get("a", work).subscribe(found::add);
    Disposable second = get("a", work).subscribe(found::add);

    first.dispose();
    second.dispose();

    assertThat(cancelled).hasValue(1);
    assertThat(found).isEmpty();
  }

  @Test
  void cancelledWorkIsBegunAnew() {
    get("a", work).subscribe(found::add).dispose();

    get("a", work).subscribe(found::add);
    result.tryEmitValue("A").orThrow();

    assertThat(begun).hasValue(2);
    assertThat(found).containsExactly(new Done<>("A", false));
  }

  @Test
  void errorsAreNotKept() {
    Flux<Progress<String>> failing = Flux.error(new IllegalStateException("no"));

    assertThatThrownBy(() -> get("a", failing).block()).hasMessage("no");
    assertThat(cache.asMap()).isEmpty();

    result.tryEmitValue("A").orThrow();
    assertThat(get("a", work).block()).isEqualTo(new Done<>("A", false));
  }
}
