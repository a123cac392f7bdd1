package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.pipeline.SharedCache.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

final class SharedCacheTest {

  private final Cache<String, String> cache = Caffeine.newBuilder().recordStats().build();
  private final SharedCache<String, String> shared = new SharedCache<>(cache);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final Sinks.One<String> result = Sinks.one();
  private final Mono<String> work =
      result
          .asMono()
          .doOnSubscribe(s -> begun.incrementAndGet())
          .doOnCancel(cancelled::incrementAndGet);
  private final List<Found<String>> found = new ArrayList<>();

  @Test
  void equalQuestionsAreWorkedOnOnce() {
    shared.get("a", work).subscribe(found::add);
    shared.get("a", work).subscribe(found::add);

    result.tryEmitValue("A").orThrow();

    assertThat(begun).hasValue(1);
    assertThat(found).containsExactly(new Found<>("A", false), new Found<>("A", false));
  }

  @Test
  void answerIsKept() {
    result.tryEmitValue("A").orThrow();

    shared.get("a", work).subscribe(found::add);
    shared.get("a", work).subscribe(found::add);

    assertThat(begun).hasValue(1);
    assertThat(found).containsExactly(new Found<>("A", false), new Found<>("A", true));
    assertThat(cache.stats().hitCount()).isEqualTo(1);
    assertThat(cache.stats().missCount()).isEqualTo(1);
  }

  @Test
  void otherQuestionsAreOtherWork() {
    shared.get("a", work).subscribe(found::add);
    shared.get("b", work).subscribe(found::add);

    assertThat(begun).hasValue(2);
  }

  @Test
  void oneLeavingDoesNotCancelTheOthers() {
    Disposable first = shared.get("a", work).subscribe(found::add);
    shared.get("a", work).subscribe(found::add);

    first.dispose();
    result.tryEmitValue("A").orThrow();

    assertThat(cancelled).hasValue(0);
    assertThat(found).containsExactly(new Found<>("A", false));
  }

  @Test
  void lastOneLeavingCancelsTheWork() {
    Disposable first = shared.get("a", work).subscribe(found::add);
    Disposable second = shared.get("a", work).subscribe(found::add);

    first.dispose();
    second.dispose();

    assertThat(cancelled).hasValue(1);
    assertThat(found).isEmpty();
  }

  @Test
  void cancelledWorkIsBegunAnew() {
    shared.get("a", work).subscribe(found::add).dispose();

    shared.get("a", work).subscribe(found::add);
    result.tryEmitValue("A").orThrow();

    assertThat(begun).hasValue(2);
    assertThat(found).containsExactly(new Found<>("A", false));
  }

  @Test
  void errorsAreNotKept() {
    Mono<String> failing = Mono.error(new IllegalStateException("no"));

    assertThatThrownBy(() -> shared.get("a", failing).block()).hasMessage("no");
    assertThat(cache.asMap()).isEmpty();

    result.tryEmitValue("A").orThrow();
    assertThat(shared.get("a", work).block()).isEqualTo(new Found<>("A", false));
  }
}
