package io.khulasa.schedule;

/** Work for one lane. It hands its results and its failures to those who wait for them. */
@FunctionalInterface
public interface LaneWork {

  /**
   * Does it on the calling lane.
   *
   * @param pulse to be run between two steps: tells that the work goes on, and throws where it must
   *     end because the lanes are closed
   */
  void run(Runnable pulse);
}
