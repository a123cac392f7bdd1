package io.khulasa.job;

import static java.util.Comparator.comparing;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs, keeps them and hands out their answers. One thread of its own does all that changes
 * something; nobody else waits for the disk. A job is seen by its owner alone.
 */
public final class JobDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
  private static final int ATTEMPTS = 3;
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, JobDesk::thread, new ThreadPoolExecutor.DiscardPolicy());
  private final JobBook book;
  private final JobWork work;
  private final JobLimits limits;
  private final JobRunner runner;
  private final InstantSource wall;
  private volatile boolean stopping;

  /**
   * A desk that is not open yet.
   *
   * @param most how many jobs run at once
   */
  JobDesk(JobBook book, JobWork work, JobLimits limits, int most, InstantSource wall) {
    this.book = book;
    this.work = work;
    this.limits = limits;
    this.wall = wall;
    this.runner = new JobRunner(book, work, most, wall, thread);
  }

  /** Reads what an earlier process left, and returns then; where it cannot be read, logs why. */
  void open() {
    onThread(
            () -> {
              recover();
              return true;
            })
        .handle((done, failure) -> done)
        .join();
  }

  /** Begins to run jobs. */
  void start() {
    thread.execute(runner::start);
    var unused =
        thread.scheduleWithFixedDelay(
            this::lookAfter, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Takes a job; when the future completes, it is on the disk. Failures: OVERLOADED, STORAGE,
   * NOT_READY, and KEY_REUSED when the key came with another body.
   *
   * @param owner whose it is
   * @param path of the request
   * @param key the sender's idempotency key; the same key with the same body gives the same job
   * @param body of the request
   */
  public CompletableFuture<Job> submit(
      String owner, String path, @Nullable String key, byte[] body) {
    return onThread(() -> take(owner, path, key, body));
  }

  /**
   * A job as it is now.
   *
   * @throws PipelineException of kind NOT_FOUND when there is none, or it is another's
   */
  public Job get(String owner, String id) {
    Job job = book.get(id);
    if (job == null || !job.owner().equals(owner)) {
      throw new PipelineException(
          FailureKind.NOT_FOUND, "There is no job with this id, or its time is over.");
    }
    return job;
  }

  /** An owner's jobs, oldest first. */
  public List<Job> list(String owner) {
    return book.all().stream()
        .filter(job -> job.owner().equals(owner))
        .sorted(comparing(Job::created).thenComparing(Job::id))
        .toList();
  }

  /** All jobs, for those who count them. */
  Collection<Job> all() {
    return book.all();
  }

  /** How long a job that has ended is still kept; null for one that has not. */
  public @Nullable Duration left(Job job) {
    return book.left(job.id());
  }

  /** The answer's body of a job that is done. */
  public CompletableFuture<byte[]> answer(Job job) {
    return onThread(() -> book.answer(job.id()));
  }

  /** Stops a job that has not ended; takes one away that has. */
  public CompletableFuture<Void> delete(String owner, String id) {
    return onThread(
        () -> {
          Job job = get(owner, id);
          if (job.state().isEnd()) {
            book.remove(id);
          } else {
            book.giveUp(job.cancelled(wall.instant()));
            runner.stop(id);
            runner.next();
          }
          return null;
        });
  }

  /** Puts running jobs back into the queue and takes no more. */
  void stop() {
    stopping = true;
    onThread(
            () -> {
              runner.stop();
              return true;
            })
        .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** Ends the thread and closes the store. */
  @Override
  public void close() {
    stopping = true;
    thread.execute(book::close);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The store of jobs did not close in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Job take(String owner, String path, @Nullable String key, byte[] body) {
    if (stopping) {
      throw new PipelineException(FailureKind.NOT_READY, "The service is stopping.");
    }
    recover();
    String digest = digest(path, body);
    Job known = key == null ? null : known(owner, key);
    if (known != null) {
      if (known.digest().equals(digest)) {
        return known;
      }
      throw new PipelineException(
          FailureKind.KEY_REUSED,
          "This Idempotency-Key came before with another request; a new request needs a new key.");
    }
    limits.admit(book.all(), owner, body.length);
    Job job = Job.of(owner, path, key, digest, body.length, wall.instant());
    book.add(job, body);
    runner.next();
    return job;
  }

  private @Nullable Job known(String owner, String key) {
    return book.all().stream()
        .filter(job -> key.equals(job.key()) && job.owner().equals(owner))
        .findFirst()
        .orElse(null);
  }

  private void recover() {
    for (Job job : book.open()) {
      if (job.attempts() >= ATTEMPTS) {
        PipelineException why =
            new PipelineException(
                FailureKind.INFERENCE,
                "The service stopped %d times while it worked on this; it is not tried again."
                    .formatted(job.attempts()));
        book.giveUpAnyway(job.failed(work.problem(job, why), wall.instant()));
      }
    }
  }

  /** A store that was in another process's hands at the start may be free by now. */
  private void lookAfter() {
    try {
      recover();
    } catch (PipelineException e) {
      return;
    }
    book.sweep();
    runner.next();
  }

  private <T> CompletableFuture<T> onThread(Supplier<T> action) {
    return CompletableFuture.supplyAsync(action, thread);
  }

  private static String digest(String path, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jobs");
    thread.setDaemon(true);
    return thread;
  }
}
