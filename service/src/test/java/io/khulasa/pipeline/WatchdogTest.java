package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

final class WatchdogTest {

  private final AtomicReference<Duration> silence = new AtomicReference<>(Duration.ZERO);
  private final Watchdog watchdog = new Watchdog(silence::get, Duration.ofSeconds(60));

  @Test
  void modelThatTakesItsStepsIsLive() {
    assertThat(watchdog.health().getStatus()).isEqualTo(Status.UP);
    silence.set(Duration.ofSeconds(60));
    assertThat(watchdog.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void modelThatHangsIsNot() {
    silence.set(Duration.ofSeconds(61));

    assertThat(watchdog.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(watchdog.health().getDetails())
        .containsEntry("reason", "A model has taken no step for 61 seconds; 60 are plausible.");
  }
}
