package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {

  @Test
  void guessHoldsUntilSomethingIsMeasured() {
    assertThat(new Pace(200).of(100)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void whatIsMeasuredOutweighsTheGuess() {
    Pace pace = new Pace(200);
    for (int i = 0; i < 50; i++) {
      pace.did(3000, Duration.ofSeconds(2).toNanos());
    }

    assertThat(pace.perSecond()).isCloseTo(1500, within(1.0));
  }

  @Test
  void workThatEndsTogetherCountsTogether() {
    Pace pace = new Pace(200);
    for (int i = 0; i < 100; i++) {
      // Two pieces side by side: the second ends right after the first.
      pace.did(1000, i % 2 == 0 ? Duration.ofSeconds(4).toNanos() : 0);
    }

    assertThat(pace.perSecond()).isCloseTo(500, within(50.0));
  }
}
