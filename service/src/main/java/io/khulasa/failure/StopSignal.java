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
}
