package io.khulasa.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job, without its texts.
 *
 * @param id names it, and cannot be guessed
 * @param owner whose it is, as the caller's key makes it; empty where there are no keys
 * @param path of the request that it answers
 * @param key the sender's idempotency key, where there is one
 * @param digest of the path and the body
 * @param state how far it is
 * @param progress how much of its text is done
 * @param attempts how often it was begun
 * @param bytes its texts on the disk
 * @param created when it was taken
 * @param started when it was last begun
 * @param ended when it came to its end
 * @param problem why it failed, as JSON
 */
public record Job(
    String id,
    String owner,
    String path,
    @Nullable String key,
    String digest,
    JobState state,
    Progress progress,
    int attempts,
    long bytes,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable String problem) {

  /** A job that has just come. */
  static Job of(
      String owner, String path, @Nullable String key, String digest, long bytes, Instant now) {
    return new Job(
        UUID.randomUUID().toString(),
        owner,
        path,
        key,
        digest,
        JobState.QUEUED,
        Progress.NONE,
        0,
        bytes,
        now,
        null,
        null,
        null);
  }

  Job begun(Instant now) {
    return with(JobState.RUNNING, Progress.NONE, attempts + 1, bytes, now, null, null);
  }

  /** Back in the queue; a stop that was asked for does not count as an attempt. */
  Job again(boolean counts) {
    int tried = counts ? attempts : Math.max(0, attempts - 1);
    return with(JobState.QUEUED, Progress.NONE, tried, bytes, null, null, null);
  }

  Job at(Progress now) {
    return with(state, now, attempts, bytes, started, ended, problem);
  }

  Job done(long answerBytes, Instant now) {
    Progress all = new Progress(progress.total(), progress.total());
    return with(JobState.DONE, all, attempts, answerBytes, started, now, null);
  }

  Job failed(String why, Instant now) {
    return with(JobState.FAILED, progress, attempts, 0, started, now, why);
  }

  Job cancelled(Instant now) {
    return with(JobState.CANCELLED, progress, attempts, 0, started, now, null);
  }

  private Job with(
      JobState state,
      Progress progress,
      int attempts,
      long bytes,
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable String problem) {
    return new Job(
        id, owner, path, key, digest, state, progress, attempts, bytes, created, started, ended,
        problem);
  }
}
