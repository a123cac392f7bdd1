package io.khulasa.failure;

/**
 * Asked between two steps of long work whether the work is still wanted. Throws when it is not: the
 * deadline has passed, or nobody waits any more.
 */
@FunctionalInterface
public interface StopSignal {

  /** Work that is never stopped. */
  StopSignal NEVER = () -> {};

  /**
   * Returns when the work should go on.
   *
   * @throws PipelineException of kind {@link FailureKind#DEADLINE} when it should end
   */
  void check();

  /**
   * Where the work stands among other work for the same device, on the clock of {@link
   * System#nanoTime}: what has the lower rank goes first. It is the time when the work came, and
   * later than that for work that can wait.
   */
  default long rank() {
    return System.nanoTime();
  }
}
