package io.khulasa.job;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All jobs in memory, and behind them on the disk: what changes is written first. One thread
 * changes; any may read.
 */
final class JobBook implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);

  private final JobStore store;
  private final Lifetimes lifetimes;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private boolean open;
  private boolean failed;

  JobBook(JobStore store, Lifetimes lifetimes) {
    this.store = store;
    this.lifetimes = lifetimes;
  }

  /**
   * Reads what an earlier process left; once is enough.
   *
   * @return the jobs that it was at when it ended
   * @throws PipelineException of kind NOT_READY
   */
  List<Job> open() {
    if (open) {
      return List.of();
    }
    try {
      for (Job job : store.open()) {
        // What ran is begun again. The disk says so when it is.
        jobs.put(job.id(), job.state() == JobState.RUNNING ? job.again(true) : job);
        if (job.ended() != null) {
          lifetimes.found(job.id(), job.ended());
        }
      }
    } catch (IOException e) {
      if (!failed) {
        LOG.error("The store of jobs cannot be opened: {}", e.getMessage());
      }
      failed = true;
      throw new PipelineException(
          FailureKind.NOT_READY, "The store of jobs cannot be opened; the log says why.", e);
    }
    open = true;
    if (failed) {
      LOG.info("The store of jobs is open now");
    }
    return jobs.values().stream()
        .filter(job -> job.state() == JobState.QUEUED && job.attempts() > 0)
        .toList();
  }

  @Nullable Job get(String id) {
    return jobs.get(id);
  }

  Collection<Job> all() {
    return jobs.values();
  }

  @Nullable Duration left(String id) {
    return lifetimes.left(id);
  }

  /**
   * Takes a job.
   *
   * @throws PipelineException of kind STORAGE, and then the job is not here
   */
  void add(Job job, byte[] request) {
    write(() -> store.add(job, request));
    jobs.put(job.id(), job);
  }

  /** A job that goes on even if it cannot be written: the disk has it one state earlier. */
  void note(Job job) {
    try {
      write(() -> store.update(job));
    } catch (PipelineException e) {
      LOG.warn("Job {} goes on unwritten", job.id());
    }
    jobs.put(job.id(), job);
  }

  /** More of a job is done; only memory knows. */
  void progress(String id, Progress progress) {
    jobs.computeIfPresent(
        id, (key, job) -> job.state() == JobState.RUNNING ? job.at(progress) : job);
  }

  /**
   * A job has its answer.
   *
   * @throws PipelineException of kind STORAGE, and then it is as it was
   */
  void finish(Job job, byte[] answer) {
    write(() -> store.finish(job, answer));
    ended(job);
  }

  /**
   * A job has come to its end without an answer.
   *
   * @throws PipelineException of kind STORAGE, and then it is as it was
   */
  void giveUp(Job job) {
    write(() -> store.giveUp(job));
    ended(job);
  }

  /** The same even if it cannot be written; then it is begun again after a restart. */
  void giveUpAnyway(Job job) {
    try {
      giveUp(job);
    } catch (PipelineException e) {
      ended(job);
    }
  }

  /**
   * Takes a job and its texts away.
   *
   * @throws PipelineException of kind STORAGE
   */
  void remove(String id) {
    write(() -> store.remove(id));
    jobs.remove(id);
    lifetimes.forget(id);
  }

  /** Removes the jobs whose time is over. */
  void sweep() {
    for (String id : lifetimes.over()) {
      try {
        remove(id);
      } catch (PipelineException e) {
        // It is tried again at the next sweep; the log knows why it failed.
        return;
      }
    }
  }

  byte[] request(String id) {
    return read(() -> store.request(id));
  }

  byte[] answer(String id) {
    return read(() -> store.answer(id));
  }

  @Override
  public void close() {
    store.close();
  }

  private void ended(Job job) {
    jobs.put(job.id(), job);
    lifetimes.ended(job.id());
  }

  private interface Writing {
    void run() throws IOException;
  }

  private interface Reading {
    byte[] run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      LOG.warn("The store of jobs cannot be written: {}", e.toString());
      throw new PipelineException(
          FailureKind.STORAGE,
          "The store of jobs cannot be written; its disk may be full. Send the request without"
              + " Prefer: respond-async, or come back later.",
          e);
    }
  }

  private static byte[] read(Reading reading) {
    try {
      return reading.run();
    } catch (IOException e) {
      LOG.warn("The store of jobs cannot be read: {}", e.toString());
      throw new PipelineException(
          FailureKind.STORAGE, "The text of this job cannot be read from the store.", e);
    }
  }
}
