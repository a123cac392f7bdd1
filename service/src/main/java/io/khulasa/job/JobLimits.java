package io.khulasa.job;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.Collection;

/**
 * How much the store takes; looked at when a job comes.
 *
 * @param most jobs, ended ones among them
 * @param perOwner jobs of one owner that have not ended
 * @param bytes of all texts
 */
record JobLimits(int most, int perOwner, long bytes) {

  /**
   * Refuses one job too many.
   *
   * @throws PipelineException of kind OVERLOADED
   */
  void admit(Collection<Job> jobs, String owner, long more) {
    if (jobs.size() >= most) {
      throw refused(
          "The store holds %d jobs, which is the limit (khulasa.jobs.most).".formatted(jobs.size())
              + " DELETE those you have done with.");
    }
    long waiting =
        jobs.stream().filter(job -> job.owner().equals(owner) && !job.state().isEnd()).count();
    if (waiting >= perOwner) {
      throw refused(
          "%d of your jobs wait or run, which is the limit (khulasa.jobs.per-owner)."
              .formatted(waiting));
    }
    long held = jobs.stream().mapToLong(Job::bytes).sum();
    if (held + more > bytes) {
      throw refused(
          "The jobs in the store have %d bytes; %d more pass the limit of %d (khulasa.jobs.storage)."
              .formatted(held, more, bytes));
    }
  }

  private static PipelineException refused(String why) {
    return new PipelineException(FailureKind.OVERLOADED, why);
  }
}
