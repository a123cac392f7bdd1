package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.khulasa.job.Job;
import io.khulasa.job.JobState;
import io.khulasa.job.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param id names it
 * @param path of the request that it answers
 * @param state queued, running, done, failed or cancelled
 * @param progress sentences done, of those known of; a job of several articles learns of more
 * @param attempts how often it was begun
 * @param created when it was taken
 * @param started when it was last begun
 * @param ended when it came to its end
 * @param expires when it is removed, its result with it
 * @param result where the answer is, once it is done
 * @param error why it failed
 */
@JsonInclude(NON_NULL)
record JobJson(
    String id,
    String path,
    String state,
    Progress progress,
    int attempts,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Instant expires,
    @Nullable String result,
    @Nullable Problem error) {

  /** An owner's jobs, oldest first. */
  record All(List<JobJson> jobs) {}

  /**
   * A job as the wire tells it.
   *
   * @param link where it is
   * @param left how long it is still kept
   */
  static JobJson of(
      Job job, String link, @Nullable Duration left, Instant now, @Nullable Problem error) {
    return new JobJson(
        job.id(),
        job.path(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.progress(),
        job.attempts(),
        job.created(),
        job.started(),
        job.ended(),
        left == null ? null : now.plus(left).truncatedTo(ChronoUnit.SECONDS),
        job.state() == JobState.DONE ? link + "/result" : null,
        error);
  }
}
