package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Jobs have more patience than requests, and tell how far they are. */
@TestPropertySource(
    properties = {
      "khulasa.jobs.running=1",
      "khulasa.jobs.deadline=4s",
      "khulasa.inference.queue=2",
      "khulasa.inference.deadline=1s"
    })
final class JobPatienceTest extends JobServiceTest {

  private static @TempDir Path folder;

  private final CountDownLatch gate = new CountDownLatch(1);

  JobPatienceTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry properties) {
    properties.add("khulasa.jobs.directory", folder::toString);
  }

  @Test
  void progressIsToldAndAJobCanBeStopped() {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch stopped = new CountDownLatch(1);
    translator.before(
        stop -> {
          if (calls.incrementAndGet() == 2) {
            waitUntilStopped(stop, stopped);
          }
        });
    Map<?, ?> job =
        body(
            later(
                "/summarize",
                "{\"articles\": [{\"text\": \"خبر واحد. خبر اثنان.\"}, {\"text\": \"خبر ثلاثة. خبر أربعة.\"}]}"));
    Map<?, ?> waits = body(later("/summarize", "{\"text\": \"خبر خمسة.\"}"));
    await().until(() -> calls.get() == 2);

    Map<?, ?> running = body(get("/jobs/" + job.get("id")).expectStatus().isOk());
    assertThat(running.get("state")).isEqualTo("running");
    await()
        .untilAsserted(
            () ->
                assertThat(body(get("/jobs/" + job.get("id"))).get("progress"))
                    .isEqualTo(Map.of("done", 2, "total", 4)));
    get("/jobs/" + job.get("id") + "/result")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The job is running; it has no result.");
    assertThat(body(get("/jobs/" + waits.get("id"))).get("state")).isEqualTo("queued");

    delete(job).expectStatus().isNoContent();

    assertThat(body(get("/jobs/" + job.get("id"))).get("state")).isEqualTo("cancelled");
    await().until(() -> stopped.getCount() == 0);
    assertThat(ended(waits).get("state")).isEqualTo("done");
    delete(job).expectStatus().isNoContent();
    get("/jobs/" + job.get("id")).expectStatus().isNotFound();
  }

  @Test
  void aJobWaitsForRoomAndHasMoreTime() {
    translator.before(stop -> waitAtGate());
    var first = summarizeQuietly("خبر سين.");
    await().until(() -> translator.calls().size() == 1);
    var second = summarizeQuietly("خبر صاد.");
    await().until(() -> metric("khulasa_inference_waiting{priority=\"interactive\"} 2.0"));
    post("/summarize", "{\"text\": \"خبر زائد.\"}").expectStatus().isEqualTo(429);

    Map<?, ?> job = body(later("/summarize", "{\"text\": \"خبر صبور.\"}"));
    await().until(() -> "running".equals(body(get("/jobs/" + job.get("id"))).get("state")));
    // Past the deadline of requests that are waited for.
    await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
    gate.countDown();

    assertThat(ended(job).get("state")).isEqualTo("done");
    first.join();
    second.join();
  }

  @Test
  void aJobHasADeadlineOfItsOwn() {
    CountDownLatch stopped = new CountDownLatch(1);
    translator.before(stop -> waitUntilStopped(stop, stopped));
    Map<?, ?> ended = ended(body(later("/summarize", "{\"text\": \"خبر بطيء.\"}")));

    assertThat(ended.get("error"))
        .isInstanceOfSatisfying(
            Map.class,
            error ->
                assertThat(error.get("detail"))
                    .isEqualTo("The answer was not ready within 4.0 seconds."));
    await().until(() -> stopped.getCount() == 0);
  }

  private CompletableFuture<Void> summarizeQuietly(String text) {
    return CompletableFuture.runAsync(
        () -> post("/summarize", "{\"text\": \"%s\"}".formatted(text)));
  }

  private void waitAtGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitUntilStopped(StopSignal stop, CountDownLatch stopped) {
    try {
      while (!stopped.await(5, TimeUnit.MILLISECONDS)) {
        stop.check();
      }
    } catch (InterruptedException e) {
      throw new PipelineException(FailureKind.INFERENCE, "interrupted", e);
    } catch (PipelineException e) {
      stopped.countDown();
      throw e;
    }
  }

  @AfterEach
  void openGate() {
    gate.countDown();
  }
}
