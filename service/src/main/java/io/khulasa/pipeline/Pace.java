package io.khulasa.pipeline;

import java.time.Duration;

/**
 * How fast work is done, as a moving average: characters of the source a second, all that is done
 * side by side taken together. What is done counts a tenth less with every later piece of work.
 */
final class Pace {

  private static final double FADING = 0.9;
  private static final double NANOS = 1e9;

  private double characters;
  private double nanos;

  /**
   * A pace that is not known yet.
   *
   * @param guess characters a second
   */
  Pace(double guess) {
    this.characters = guess;
    this.nanos = NANOS;
  }

  /**
   * Work was done.
   *
   * @param done its characters
   * @param spent nanoseconds since work was done before, without those when there was none to do
   */
  synchronized void did(long done, long spent) {
    characters = characters * FADING + done;
    nanos = nanos * FADING + spent;
  }

  /** Characters a second. */
  synchronized double perSecond() {
    return characters / nanos * NANOS;
  }

  /** How long so much takes. */
  synchronized Duration of(double more) {
    return Duration.ofNanos((long) (more * nanos / characters));
  }
}
