package io.khulasa.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A process that keeps jobs is killed at random moments, again and again, or its disk is full. */
final class JobKillTest {

  private static final int KILLS = 8;
  private static final int ENDLESS = 1_000_000;

  private final Random random = new Random();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> going = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private @TempDir Path folder;

  @Test
  void nothingThatWasTakenIsLost() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(ENDLESS);
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        hear(lines.readLine());
        Thread killer = new Thread(() -> killSoon(process, 20 + random.nextInt(300)));
        killer.start();
        lines.lines().forEach(this::hear);
        killer.join();
      }
      assertThat(process.waitFor()).isEqualTo(128 + 9);
      assertStoreIsWhole();
    }
    assertThat(refused).isEmpty();
    assertThat(done).isNotEmpty();
    assertThat(gone).isNotEmpty();
    assertTheRestIsDone();
  }

  /** The limit of a file's size stands for a disk that is full: a write fails in the middle. */
  @Test
  void aFullDiskRefusesJobsAndLosesNone() throws Exception {
    Process process = start(200, "bash", "-c", "ulimit -f 160; exec \"$@\"", "-");
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(this::hear);
    }
    assertThat(process.waitFor()).isZero();

    assertThat(taken).hasSizeGreaterThan(5);
    assertThat(refused).isNotEmpty().containsOnly("STORAGE");
    assertStoreIsWhole();
    assertTheRestIsDone();
  }

  private void hear(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "TAKEN" -> taken.add(words[1]);
      case "DONE" -> done.add(words[1]);
      case "GOING" -> going.add(words[1]);
      case "GONE" -> gone.add(words[1]);
      case "REFUSED" -> refused.add(words[1]);
      default -> assertThat(line).isEqualTo("END");
    }
  }

  private void assertStoreIsWhole() throws IOException, NoSuchAlgorithmException {
    try (JobStore store = new JobStore(folder)) {
      Map<String, Job> jobs =
          store.open().stream().collect(Collectors.toMap(Job::id, Function.identity()));
      assertThat(jobs.keySet()).containsAll(minus(taken, going));
      assertThat(jobs.keySet()).doesNotContainAnyElementsOf(gone);
      for (String id : minus(done, going)) {
        assertThat(requireNonNull(jobs.get(id)).state()).isEqualTo(JobState.DONE);
      }
      for (Job job : jobs.values()) {
        if (job.state() == JobState.DONE) {
          assertThat(store.answer(job.id())).isEqualTo(JobChild.answer(job));
        } else if (!job.state().isEnd()) {
          assertThat(digest(job.path(), store.request(job.id()))).isEqualTo(job.digest());
        }
      }
    }
  }

  /** The next process finishes what the others began. */
  private void assertTheRestIsDone() {
    ScriptedWork work = new ScriptedWork();
    try (JobDesk desk = Desks.open(folder, work, new JobLimits(100_000, 100_000, 1L << 30), 3)) {
      await()
          .atMost(60, TimeUnit.SECONDS)
          .pollInterval(2, TimeUnit.MILLISECONDS)
          .until(
              () -> {
                desk.list("ann").stream()
                    .filter(job -> job.state() == JobState.RUNNING && work.hasBegun(job))
                    .forEach(job -> work.end(job, "late"));
                return desk.list("ann").stream().allMatch(job -> job.state().isEnd());
              });
      assertThat(desk.list("ann"))
          .allSatisfy(
              job ->
                  assertThat(job.state() == JobState.DONE || job.attempts() == 3)
                      .as(job.toString())
                      .isTrue());
    }
  }

  private Process start(int jobs, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            classPath(),
            JobChild.class.getName(),
            folder.toString(),
            String.valueOf(jobs)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Of the test's own parts, whoever runs it. */
  private static String classPath() {
    return Stream.of(
            JobChild.class,
            JobDesk.class,
            MVStore.class,
            JsonMapper.class,
            JsonParser.class,
            JsonInclude.class,
            Logger.class)
        .map(part -> part.getProtectionDomain().getCodeSource().getLocation().getPath())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void killSoon(Process process, long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static String digest(String path, byte[] body) throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update((path + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha256.digest(body));
  }
}
