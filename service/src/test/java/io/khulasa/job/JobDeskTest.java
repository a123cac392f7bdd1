package io.khulasa.job;

import static io.khulasa.job.Desks.now;
import static io.khulasa.job.Desks.submit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobDeskTest {

  private final ScriptedWork work = new ScriptedWork();
  private @TempDir Path folder;
  private JobDesk desk;

  @BeforeEach
  void open() {
    desk = Desks.open(folder, work);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aJobRunsTellsItsProgressAndHasItsAnswer() throws IOException {
    Job job = submit(desk, "one");
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    await().until(() -> now(desk, job).state() == JobState.RUNNING);

    work.progress(job, 3, 7);
    assertThat(now(desk, job).progress()).isEqualTo(new Progress(3, 7));
    work.end(job, "answer");

    await().until(() -> now(desk, job).state() == JobState.DONE);
    assertThat(now(desk, job).progress()).isEqualTo(new Progress(7, 7));
    assertThat(desk.left(now(desk, job))).isBetween(Desks.KEEP.minusMinutes(1), Desks.KEEP);
    assertThat(desk.answer(job).join()).asString(UTF_8).isEqualTo("answer");
    assertThat(textsOnDisk()).containsExactly(job.id() + ".answer");
  }

  @Test
  void whatFailsSaysWhyAndItsTextIsGone() throws IOException {
    Job job = submit(desk, "one");
    await().until(() -> now(desk, job).state() == JobState.RUNNING);
    work.of(job).completeExceptionally(new IllegalStateException("no"));

    await().until(() -> now(desk, job).state() == JobState.FAILED);
    assertThat(now(desk, job).problem()).isEqualTo("{\"detail\": \"no\"}");
    assertThat(textsOnDisk()).isEmpty();
  }

  @Test
  void onlyAFewRunAtOnceAndNobodyWaitsBehindAHundredOfAnother() {
    List<Job> ann = Stream.of("a1", "a2", "a3").map(text -> submit(desk, text)).toList();
    Job bob = desk.submit("bob", "/summarize", null, "b1".getBytes(UTF_8)).join();
    await().until(() -> work.order().size() == 2);

    work.end(ann.get(0), "x");

    await().until(() -> work.order().size() == 3);
    assertThat(work.order()).containsExactly("a1", "a2", "b1");
    work.end(bob, "x");
    await().until(() -> work.order().size() == 4);
  }

  @Test
  void deletingStopsAndDeletingAgainTakesAway() throws IOException {
    Job job = submit(desk, "one");
    await().until(() -> now(desk, job).state() == JobState.RUNNING);

    desk.delete("ann", job.id()).join();

    assertThat(now(desk, job).state()).isEqualTo(JobState.CANCELLED);
    assertThat(work.of(job)).isCancelled();
    assertThat(textsOnDisk()).isEmpty();
    desk.delete("ann", job.id()).join();
    refused(() -> now(desk, job), FailureKind.NOT_FOUND);
  }

  @Test
  void aJobIsItsOwnersAlone() {
    Job job = submit(desk, "one");

    refused(() -> desk.get("bob", job.id()), FailureKind.NOT_FOUND);
    refused(() -> desk.delete("bob", job.id()).join(), FailureKind.NOT_FOUND);
    assertThat(desk.list("bob")).isEmpty();
    assertThat(desk.list("ann")).extracting(Job::id).containsExactly(job.id());
  }

  @Test
  void aKeyBelongsToOneRequestOfOneOwner() {
    Job job = keyed("ann", "k", "one");

    assertThat(keyed("ann", "k", "one").id()).isEqualTo(job.id());
    assertThat(keyed("bob", "k", "two").id()).isNotEqualTo(job.id());
    refused(() -> keyed("ann", "k", "two"), FailureKind.KEY_REUSED);
    desk.close();
    desk = Desks.open(folder, work);
    assertThat(keyed("ann", "k", "one").id()).isEqualTo(job.id());
  }

  @Test
  void theStoreTakesNoMoreThanItHolds() {
    desk.close();
    desk = Desks.open(folder.resolve("full"), work, new JobLimits(3, 2, 10), 1);
    submit(desk, "1234");
    assertThat(refused(() -> submit(desk, "1234567"), FailureKind.OVERLOADED))
        .isEqualTo(
            "The jobs in the store have 4 bytes; 7 more pass the limit of 10"
                + " (khulasa.jobs.storage).");
    submit(desk, "12");
    assertThat(refused(() -> submit(desk, "1"), FailureKind.OVERLOADED))
        .isEqualTo("2 of your jobs wait or run, which is the limit (khulasa.jobs.per-owner).");
    keyed("bob", null, "1");
    assertThat(refused(() -> keyed("eve", null, "1"), FailureKind.OVERLOADED))
        .startsWith("The store holds 3 jobs, which is the limit (khulasa.jobs.most).");
  }

  @Test
  void stoppingPutsJobsBackAndTheNextStartBeginsThemAgain() {
    Job done = submit(desk, "done");
    await().until(() -> work.order().size() == 1);
    work.end(done, "answer");
    await().until(() -> now(desk, done).state() == JobState.DONE);
    Job ran = submit(desk, "ran");
    await().until(() -> now(desk, ran).state() == JobState.RUNNING);

    desk.stop();
    assertThat(work.of(ran)).isCancelled();
    refused(() -> submit(desk, "late"), FailureKind.NOT_READY);
    desk.close();
    ScriptedWork later = new ScriptedWork();
    desk = Desks.open(folder, later);

    await().until(() -> now(desk, ran).state() == JobState.RUNNING);
    assertThat(now(desk, ran).attempts()).isEqualTo(1);
    assertThat(later.order()).containsExactly("ran");
    assertThat(desk.answer(now(desk, done)).join()).asString(UTF_8).isEqualTo("answer");
  }

  @Test
  void aJobThatEndsItsProcessIsGivenUp() {
    Job job = submit(desk, "poison");
    for (int attempt = 1; attempt <= 3; attempt++) {
      await().until(() -> now(desk, job).state() == JobState.RUNNING);
      assertThat(now(desk, job).attempts()).isEqualTo(attempt);
      // Closed without being stopped: as after a crash, the disk says that it runs.
      desk.close();
      desk = Desks.open(folder, new ScriptedWork());
    }

    assertThat(now(desk, job).state()).isEqualTo(JobState.FAILED);
    assertThat(now(desk, job).problem())
        .contains("The service stopped 3 times while it worked on this");
  }

  @Test
  void anotherProcessLeavesTheStoreAlone() {
    JobDesk second = Desks.open(folder, work);
    try {
      assertThat(refused(() -> submit(second, "one"), FailureKind.NOT_READY))
          .isEqualTo("The store of jobs cannot be opened; the log says why.");
    } finally {
      second.close();
    }
    submit(desk, "one");
  }

  @Test
  void aDiskThatTakesNothingIsToldAndForgotten() throws IOException {
    Files.move(folder, folder.resolveSibling(folder.getFileName() + "-away"));
    assertThat(refused(() -> submit(desk, "one"), FailureKind.STORAGE))
        .startsWith("The store of jobs cannot be written");
    assertThat(desk.list("ann")).isEmpty();

    Files.move(folder.resolveSibling(folder.getFileName() + "-away"), folder);
    Job job = submit(desk, "two");
    await().until(() -> now(desk, job).state() == JobState.RUNNING);
  }

  private Job keyed(String owner, @Nullable String key, String text) {
    return desk.submit(owner, "/summarize", key, text.getBytes(UTF_8)).join();
  }

  private static String refused(ThrowingCallable action, FailureKind kind) {
    Throwable[] seen = new Throwable[1];
    assertThatThrownBy(action)
        .satisfies(
            error -> {
              seen[0] = error instanceof PipelineException ? error : error.getCause();
              assertThat(seen[0])
                  .isInstanceOfSatisfying(
                      PipelineException.class, e -> assertThat(e.kind()).isEqualTo(kind));
            });
    return requireNonNull(seen[0].getMessage());
  }

  private List<String> textsOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("jobs.mv"))
          .toList();
    }
  }
}
