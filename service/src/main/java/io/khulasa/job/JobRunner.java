package io.khulasa.job;

import static java.util.Comparator.comparingLong;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few jobs at once, oldest first, but first of the owner who has fewest running: one who
 * brings a hundred does not keep the others waiting. Used by the thread of jobs alone.
 */
final class JobRunner {

  private final JobBook book;
  private final JobWork work;
  private final int most;
  private final InstantSource wall;
  private final Executor thread;
  private final Map<String, CompletableFuture<byte[]>> running = new HashMap<>();
  private boolean stopped = true;

  JobRunner(JobBook book, JobWork work, int most, InstantSource wall, Executor thread) {
    this.book = book;
    this.work = work;
    this.most = most;
    this.wall = wall;
    this.thread = thread;
  }

  void start() {
    stopped = false;
    next();
  }

  /** Begins what there is room for. */
  void next() {
    while (!stopped && running.size() < most) {
      Job job = choose();
      if (job == null) {
        return;
      }
      begin(job.begun(wall.instant()));
    }
  }

  /** Stops a job, where it runs. Its state has been changed already. */
  void stop(String id) {
    CompletableFuture<byte[]> future = running.remove(id);
    if (future != null) {
      future.cancel(true);
    }
  }

  /** Stops all jobs and puts them back into the queue, and begins no more. */
  void stop() {
    stopped = true;
    for (String id : running.keySet().toArray(String[]::new)) {
      Job job = book.get(id);
      if (job != null && job.state() == JobState.RUNNING) {
        book.note(job.again(false));
      }
      stop(id);
    }
  }

  private @Nullable Job choose() {
    return book.all().stream()
        .filter(job -> job.state() == JobState.QUEUED)
        .min(comparingLong(this::runningBeside).thenComparing(Job::created))
        .orElse(null);
  }

  private long runningBeside(Job job) {
    return running.keySet().stream()
        .map(book::get)
        .filter(other -> other != null && other.owner().equals(job.owner()))
        .count();
  }

  private void begin(Job job) {
    book.note(job);
    CompletableFuture<byte[]> future;
    try {
      byte[] request = book.request(job.id());
      future = work.begin(job, request, progress -> book.progress(job.id(), progress));
    } catch (RuntimeException e) {
      future = CompletableFuture.failedFuture(e);
    }
    running.put(job.id(), future);
    CompletableFuture<byte[]> begun = future;
    var unused =
        future.whenCompleteAsync(
            (answer, failure) -> ended(job.id(), begun, answer, failure), thread);
  }

  private void ended(
      String id,
      CompletableFuture<byte[]> future,
      byte @Nullable [] answer,
      @Nullable Throwable failure) {
    Job job = book.get(id);
    // One that was stopped is no longer ours, even if it runs a second time by now.
    if (running.remove(id, future) && job != null && job.state() == JobState.RUNNING) {
      finish(job, answer, failure == null ? new CancellationException() : failure);
    }
    next();
  }

  private void finish(Job job, byte @Nullable [] answer, Throwable failure) {
    Throwable why =
        failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
    if (answer != null) {
      try {
        book.finish(job.done(answer.length, wall.instant()), answer);
        return;
      } catch (RuntimeException e) {
        why = e;
      }
    }
    book.giveUpAnyway(job.failed(work.problem(job, why), wall.instant()));
  }
}
