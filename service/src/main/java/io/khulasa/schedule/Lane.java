package io.khulasa.schedule;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that computes, a piece of work after the other. */
final class Lane implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Lanes lanes;

  /** When its work last gave a sign; nothing where it has none. */
  private volatile @Nullable Long sign;

  Lane(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public void run() {
    LaneWork work = lanes.next();
    while (work != null) {
      sign = System.nanoTime();
      try {
        work.run(this::pulse);
      } catch (RuntimeException | Error e) {
        // Whoever waits has been told; the lane goes on with the next.
        LOG.warn("work on a lane ended with a {}", e.getClass().getName());
      }
      sign = null;
      work = lanes.next();
    }
  }

  /** Nanoseconds since its work last gave a sign; 0 where it has none. */
  long silence() {
    Long last = sign;
    return last == null ? 0 : System.nanoTime() - last;
  }

  private void pulse() {
    lanes.requireOpen();
    sign = System.nanoTime();
  }
}
