package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
@TestPropertySource(properties = {"khulasa.limits.body=64KB", "khulasa.jobs.body=128KB"})
final class JobsTest extends JobServiceTest {

  private static @TempDir Path folder;

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
}
