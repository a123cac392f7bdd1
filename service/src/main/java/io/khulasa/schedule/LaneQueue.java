package io.khulasa.schedule;

import java.util.OptionalLong;

/** A queue that lanes take work from. Its methods are called by one thread at a time. */
public interface LaneQueue {

  /**
   * The rank of the work that would be taken, on the clock of {@link System#nanoTime}; lanes take
   * the lowest of all queues. Empty where nothing waits.
   */
  OptionalLong rank();

  /** How many pieces of work wait: segments, summaries. */
  int size();

  /**
   * Takes work; called only after {@link #rank} has found some.
   *
   * @param idle lanes without work, the asking one among them: what waits may be shared out
   */
  LaneWork take(int idle);
}
