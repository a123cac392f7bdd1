package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Requests that are answered later, over the wire. */
@TestPropertySource(
    properties = {
      "khulasa.limits.body=64KB",
      "khulasa.jobs.body=128KB",
      "khulasa.jobs.running=1",
      "khulasa.jobs.deadline=4s",
      "khulasa.inference.queue=1",
      "khulasa.inference.deadline=1s"
    })
final class JobsTest extends ServiceTest {

  private static @TempDir Path folder;

  private final CountDownLatch gate = new CountDownLatch(1);

  JobsTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry properties) {
    properties.add("khulasa.jobs.directory", () -> folder.resolve("jobs").toString());
  }

  @Test
  void aSummaryIsAnsweredLaterAsItWouldBeNow() {
    String request = "{\"id\": \"7\", \"text\": \"خبر أول. خبر ثان.\"}";
    Map<?, ?> now = body(post("/summarize", request).expectStatus().isOk());

    ResponseSpec taken = later("/summarize", request);
    taken
        .expectStatus()
        .isAccepted()
        .expectHeader()
        .valueEquals("Preference-Applied", "respond-async")
        .expectHeader()
        .valueEquals("Retry-After", "2")
        .expectHeader()
        .valueEquals("Vary", "Prefer");
    Map<?, ?> job = body(taken);
    assertThat(taken.returnResult(Void.class).getResponseHeaders().getLocation())
        .hasToString("/jobs/" + job.get("id"));
    assertThat(job.get("path")).isEqualTo("/summarize");

    Map<?, ?> done = ended(job);
    assertThat(done.get("state")).isEqualTo("done");
    assertThat(done.get("result")).isEqualTo("/jobs/" + job.get("id") + "/result");
    assertThat(done.get("expires")).isNotNull();
    Map<?, ?> answer = body(get("/jobs/" + job.get("id") + "/result").expectStatus().isOk());
    assertThat(answer.keySet()).isEqualTo(now.keySet());
    for (String field : new String[] {"id", "summary", "sentences", "checks", "cleaning"}) {
      assertThat(answer.get(field)).as(field).isEqualTo(now.get(field));
    }
  }

  @Test
  void aTranslationIsAnsweredLaterToo() {
    Map<?, ?> job = body(later("/translate", "{\"q\": [\"خبر\", \"قلم\"]}"));

    assertThat(ended(job).get("state")).isEqualTo("done");
    get("/jobs/" + job.get("id") + "/result")
        .expectBody()
        .jsonPath("$.translatedText[1]")
        .isEqualTo("qlm");
  }

  @Test
  void aBodyTooLargeToBeWaitedForBecomesAJob() {
    String article = "{\"text\": %s}".formatted(quote("خبر طويل جدا عن كل ما حدث. ".repeat(450)));
    String body = "{\"articles\": [%s, %s, %s, %s]}".formatted(article, article, article, article);

    ResponseSpec taken = post("/summarize", body).expectStatus().isAccepted();
    taken.expectHeader().doesNotExist("Preference-Applied");
    Map<?, ?> job = body(taken);

    assertThat(ended(job).get("state")).isEqualTo("done");
    get("/jobs/" + job.get("id") + "/result")
        .expectBody()
        .jsonPath("$.results.length()")
        .isEqualTo(4);
    post("/summarize", "{\"text\": \"%s\"}".formatted("ا".repeat(70 << 10)))
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The body has 143372 bytes; the limit is 131072.");
    post("/v2/translate", body).expectStatus().isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"respond-async, 202", "'wait=5, Respond-Async; x=1', 202", "return=minimal, 200"})
  void thePreferenceIsReadAmongOthers(String prefer, int status) {
    client
        .post()
        .uri("/summarize")
        .header("Prefer", prefer)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\": \"خبر\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/summarize, '{', 400, MALFORMED",
    "/summarize, '{}', 400, EMPTY",
    "/summarize, '{\"text\": \"x\", \"format\": \"pdf\"}', 400, MALFORMED",
    "/translate, '{}', 400, MALFORMED",
    "/translate, '', 400, MALFORMED"
  })
  void whatCannotBeReadIsNoJob(String path, String body, int status, String code) {
    later(path, body)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  @Test
  void aFailureIsToldAsItWouldBeNow() {
    Map<?, ?> job = body(later("/summarize", "{\"text\": \"This is English.\"}"));
    Map<?, ?> ended = ended(job);

    assertThat(ended.get("state")).isEqualTo("failed");
    assertThat(ended.get("error"))
        .isInstanceOfSatisfying(
            Map.class, error -> assertThat(error.get("code")).isEqualTo("NOT_ARABIC"));
    get("/jobs/" + job.get("id") + "/result")
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
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
                "{\"articles\": [{\"text\": \"خبر واحد. خبر اثنان.\"}, {\"text\": \"خبر ثلاثة.\"}]}"));
    Map<?, ?> waits = body(later("/summarize", "{\"text\": \"خبر أربعة.\"}"));
    await().until(() -> calls.get() == 2);

    Map<?, ?> running = body(get("/jobs/" + job.get("id")).expectStatus().isOk());
    assertThat(running.get("state")).isEqualTo("running");
    assertThat(running.get("progress")).isEqualTo(Map.of("done", 2, "total", 3));
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
    await().until(() -> metric("khulasa_inference_waiting 1.0"));
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
                    .isEqualTo("The job was not done within 4 seconds."));
    await().until(() -> stopped.getCount() == 0);
  }

  @Test
  void anIdempotencyKeyBelongsToOneRequest() {
    String request = "{\"text\": \"خبر مفتاح.\"}";
    Map<?, ?> first = body(keyed("key-1", request).expectStatus().isAccepted());
    Map<?, ?> again = body(keyed("key-1", request).expectStatus().isAccepted());

    assertThat(again.get("id")).isEqualTo(first.get("id"));
    keyed("key-1", "{\"text\": \"خبر آخر.\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo(
            "This Idempotency-Key came before with another request; a new request needs a new"
                + " key.");
    keyed("two words", request).expectStatus().isBadRequest();
  }

  @Test
  void aStoreThatCannotBeWrittenStopsOnlyJobs() throws IOException {
    Path jobs = folder.resolve("jobs");
    Files.move(jobs, folder.resolve("away"));
    try {
      later("/summarize", "{\"text\": \"خبر.\"}")
          .expectStatus()
          .isEqualTo(507)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("STORAGE");
      post("/summarize", "{\"text\": \"خبر.\"}").expectStatus().isOk();
    } finally {
      Files.move(folder.resolve("away"), jobs);
    }
    later("/summarize", "{\"text\": \"خبر.\"}").expectStatus().isAccepted();
  }

  @Test
  void jobsAreListedAndCounted() {
    Map<?, ?> job = body(later("/summarize", "{\"text\": \"خبر قائمة.\"}"));
    ended(job);

    get("/jobs")
        .expectBody(String.class)
        .value(all -> assertThat(all).contains(String.valueOf(job.get("id"))));
    assertThat(metric("khulasa_jobs{state=\"done\"}")).isTrue();
    get("/jobs/nothing").expectStatus().isNotFound();
  }

  private CompletableFuture<Void> summarizeQuietly(String text) {
    return CompletableFuture.runAsync(
        () -> post("/summarize", "{\"text\": \"%s\"}".formatted(text)));
  }

  @AfterEach
  void openGate() {
    gate.countDown();
  }

  private ResponseSpec later(String path, String json) {
    return send(path, json, "x-none", "x");
  }

  private ResponseSpec keyed(String key, String json) {
    return send("/summarize", json, "Idempotency-Key", key);
  }

  private ResponseSpec send(String path, String json, String header, String value) {
    return client
        .post()
        .uri(path)
        .header("Prefer", "respond-async")
        .header(header, value)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  private ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  private ResponseSpec delete(Map<?, ?> job) {
    return client.delete().uri("/jobs/{id}", job.get("id")).exchange();
  }

  private Map<?, ?> ended(Map<?, ?> job) {
    Map<?, ?>[] seen = new Map<?, ?>[1];
    await()
        .atMost(20, TimeUnit.SECONDS)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              seen[0] = body(get("/jobs/" + job.get("id")).expectStatus().isOk());
              return !Set.of("queued", "running").contains(seen[0].get("state"));
            });
    return seen[0];
  }

  private boolean metric(String line) {
    String metrics =
        get("/actuator/prometheus").expectBody(String.class).returnResult().getResponseBody();
    return metrics != null && metrics.contains(line);
  }

  private static Map<?, ?> body(ResponseSpec response) {
    Map<?, ?> body = response.expectBody(Map.class).returnResult().getResponseBody();
    assertThat(body).isNotNull();
    return body;
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
}
