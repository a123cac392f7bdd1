package io.khulasa.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Desks for tests. */
final class Desks {

  static final Duration KEEP = Duration.ofHours(1);
  static final Duration LEAST = Duration.ofMinutes(10);

  private Desks() {}

  /** A desk over a folder, open and running. */
  static JobDesk open(Path folder, JobWork work) {
    return open(folder, work, new JobLimits(100, 100, 1_000_000), 2);
  }

  static JobDesk open(Path folder, JobWork work, JobLimits limits, int most) {
    return open(new JobStore(folder), work, limits, most, InstantSource.system(), System::nanoTime);
  }

  static JobDesk open(
      JobStore store,
      JobWork work,
      JobLimits limits,
      int most,
      InstantSource wall,
      LongSupplier nanos) {
    JobBook book = new JobBook(store, new Lifetimes(KEEP, LEAST, wall, nanos));
    JobDesk desk = new JobDesk(book, work, limits, most, wall);
    desk.open();
    desk.start();
    return desk;
  }

  /** A job of the owner ann. */
  static Job submit(JobDesk desk, String text) {
    return desk.submit("ann", "/summarize", null, text.getBytes(UTF_8)).join();
  }

  static Job now(JobDesk desk, Job job) {
    return desk.get(job.owner(), job.id());
  }
}
