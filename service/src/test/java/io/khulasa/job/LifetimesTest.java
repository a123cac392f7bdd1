package io.khulasa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock on the wall jumps; measured time does not. */
final class LifetimesTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Lifetimes lifetimes =
      new Lifetimes(Duration.ofHours(24), Duration.ofMinutes(10), wall::get, nanos::get);

  @ParameterizedTest
  @CsvSource({"P3650D", "-P3650D", "P0D"})
  void whileTheProcessLivesTheWallDoesNotMatter(Duration jump) {
    lifetimes.ended("job");
    wall.set(NOON.plus(jump));

    pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(lifetimes.over()).isEmpty();
    assertThat(lifetimes.left("job")).isEqualTo(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(lifetimes.over()).containsExactly("job");
  }

  @ParameterizedTest
  @CsvSource({
    // ended, and how long it is kept after a start at noon
    "2026-11-28T11:00:00Z, PT23H",
    "2026-11-27T12:05:00Z, PT10M",
    "2016-01-01T00:00:00Z, PT10M",
    "2036-01-01T00:00:00Z, PT24H",
  })
  void afterAStartNoneGoesAtOnceAndNoneStaysForEver(Instant ended, Duration left) {
    lifetimes.found("job", ended);

    assertThat(lifetimes.left("job")).isEqualTo(left);
    pass(left.minusNanos(1));
    assertThat(lifetimes.over()).isEmpty();
    pass(Duration.ofNanos(1));
    assertThat(lifetimes.over()).containsExactly("job");
  }

  @Test
  void whatIsForgottenIsNotOver() {
    lifetimes.ended("job");
    lifetimes.forget("job");
    pass(Duration.ofDays(2));

    assertThat(lifetimes.over()).isEmpty();
    assertThat(lifetimes.left("job")).isNull();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
