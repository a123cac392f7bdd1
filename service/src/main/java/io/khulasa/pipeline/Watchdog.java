package io.khulasa.pipeline;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells when a model hangs: inside a native call it cannot be stopped, and only a new process gets
 * rid of it. So the instance is not live any more.
 */
public final class Watchdog implements HealthIndicator {

  private final Supplier<Duration> silence;
  private final Duration limit;

  /**
   * A watchdog.
   *
   * @param silence how long the work that runs has taken no step
   * @param limit the longest that this is plausible
   */
  public Watchdog(Supplier<Duration> silence, Duration limit) {
    this.silence = silence;
    this.limit = limit;
  }

  @Override
  public Health health() {
    Duration now = silence.get();
    return now.compareTo(limit) <= 0
        ? Health.up().build()
        : Health.down()
            .withDetail(
                "reason",
                "A model has taken no step for %d seconds; %d are plausible."
                    .formatted(now.toSeconds(), limit.toSeconds()))
            .build();
  }
}
