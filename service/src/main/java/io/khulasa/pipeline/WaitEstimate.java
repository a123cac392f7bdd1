package io.khulasa.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a piece of work takes, as a moving average in which each one weighs a quarter. */
final class WaitEstimate {

  private static final long WEIGHT = 4;

  private final AtomicLong nanos;

  WaitEstimate(Duration first) {
    this.nanos = new AtomicLong(first.toNanos());
  }

  /** A piece of work has ended. */
  void took(Duration duration) {
    nanos.updateAndGet(old -> old + (duration.toNanos() - old) / WEIGHT);
  }

  /** What the next one may take. */
  Duration next() {
    return Duration.ofNanos(nanos.get());
  }
}
