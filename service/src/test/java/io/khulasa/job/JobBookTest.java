package io.khulasa.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobBookTest {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private @TempDir Path folder;

  @Test
  void whenItsTimeIsOverNothingOfAJobIsLeftOnTheDisk() throws IOException {
    Path store = folder.resolve("deep").resolve("jobs");
    JobBook book = book(store, NOON);
    Job job = job();
    book.add(job, "a secret request".getBytes(UTF_8));
    assertThat(holds(store, "secret")).isTrue();
    book.finish(job.begun(NOON).done(15, NOON), "a secret answer".getBytes(UTF_8));
    book.sweep();
    assertThat(holds(store, "secret")).isTrue();

    nanos.addAndGet(Desks.KEEP.toNanos());
    book.sweep();

    assertThat(book.all()).isEmpty();
    assertThat(holds(store, "secret")).isFalse();
    book.close();
  }

  @Test
  void aRestartUnderAJumpedClockDropsNothingAtOnce() {
    JobBook before = book(folder, NOON);
    Job job = job();
    before.add(job, new byte[1]);
    before.finish(job.begun(NOON).done(1, NOON), new byte[] {7});
    before.close();

    JobBook after = book(folder, NOON.plus(Duration.ofDays(3650)));
    after.sweep();

    assertThat(after.answer(job.id())).containsExactly(7);
    nanos.addAndGet(Desks.LEAST.toNanos());
    after.sweep();
    assertThat(after.all()).isEmpty();
    after.close();
  }

  @Test
  void textsOfNoJobAreSweptAtTheStart() throws IOException {
    JobBook before = book(folder, NOON);
    before.close();
    Files.writeString(folder.resolve("0.request"), "left behind");
    Files.writeString(folder.resolve("note.txt"), "somebody else's");

    book(folder, NOON).close();

    assertThat(folder.resolve("0.request")).doesNotExist();
    assertThat(folder.resolve("note.txt")).exists();
  }

  @Test
  void nobodyElseMayReadTheFiles() throws IOException {
    Path store = folder.resolve("jobs");
    JobBook book = book(store, NOON);
    book.add(job(), new byte[1]);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(store)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(2);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
    book.close();
  }

  private JobBook book(Path store, Instant now) {
    JobBook book =
        new JobBook(
            new JobStore(store),
            new Lifetimes(Desks.KEEP, Desks.LEAST, InstantSource.fixed(now), nanos::get));
    book.open();
    return book;
  }

  private static Job job() {
    return Job.of("ann", "/summarize", null, "digest", 1, NOON);
  }

  private static boolean holds(Path store, String text) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), UTF_8).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
