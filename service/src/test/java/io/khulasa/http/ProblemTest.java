package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@ExtendWith(OutputCaptureExtension.class)
final class ProblemTest extends ServiceTest {

  ProblemTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void problemSaysEverythingOnce() {
    client
        .post()
        .uri("/summarize")
        .contentType(MediaType.APPLICATION_JSON)
        .header("X-Request-Id", "desk-7")
        .bodyValue("{\"text\": \"\"}")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals("X-Request-Id", "desk-7")
        .expectBody(String.class)
        .isEqualTo(
            """
            {"type":"urn:khulasa:problem:EMPTY","title":"There is no text","status":400,\
            "detail":"The field text is empty.","code":"EMPTY","requestId":"desk-7",\
            "error":"The field text is empty.","message":"The field text is empty."}\
            """);
  }

  @Test
  void strangeRequestIdIsReplaced() {
    String id =
        client
            .get()
            .uri("/languages")
            .header("X-Request-Id", "a b\tc{}")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("X-Request-Id");

    assertThat(id).hasSize(36);
  }

  @Test
  void eachFaultHasItsCode() {
    expect(post("/summarize", "{}"), 400, "EMPTY", "The field text is missing.");
    expect(
        post("/summarize", "{\"text\": \"a\", \"articles\": []}"),
        400,
        "MALFORMED",
        "Send either the field text or the field articles, not both.");
    expect(post("/summarize", "{\"articles\": []}"), 400, "EMPTY", "The field articles is empty.");
    expect(
        post("/summarize", "{\"articles\": [{}, {}, {}, {}, {}]}"),
        422,
        "TOO_LONG",
        "The field articles has 5 items; the limit is 4.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"sentences\": 0}"),
        400,
        "MALFORMED",
        "The field sentences must be from 1 to 10, not 0.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"format\": \"pdf\"}"),
        400,
        "MALFORMED",
        "The field format must be text or html.");
    expect(
        post("/translate", "{\"q\": \"خبر\", \"format\": \"pdf\"}"),
        400,
        "MALFORMED",
        "The field format must be text or html.");
    expect(
        post("/translate", "{\"q\": [\"a\", \"a\", \"a\", \"a\", \"a\"]}"),
        422,
        "TOO_LONG",
        "The field q has 5 items; the limit is 4.");
  }

  @Test
  void wrongTypesAreNamed() {
    expect(
        post("/summarize", "{\"text\": 5}"), 400, "MALFORMED", "The field text must be a string.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"sentences\": \"3\"}"),
        400,
        "MALFORMED",
        "The field sentences must be a whole number.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"sentences\": 2.5}"),
        400,
        "MALFORMED",
        "The field sentences must be a whole number.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"clean\": \"no\"}"),
        400,
        "MALFORMED",
        "The field clean must be true or false.");
    expect(
        post("/summarize", "{\"text\": \"خبر\", \"include\": [\"checks\", \"all\"]}"),
        400,
        "MALFORMED",
        "The field include[1] must be one of translation, cleaning, checks.");
    expect(
        post("/summarize", "{\"articles\": {}}"),
        400,
        "MALFORMED",
        "The field articles must be an array.");
    expect(post("/summarize", "[]"), 400, "MALFORMED", "The body must be a JSON object.");
  }

  @Test
  void brokenJsonIsLocated() {
    expect(
        post("/summarize", "{\"text\":\n \"خبر\",, }"),
        400,
        "MALFORMED",
        "The body is not valid JSON: line 2, byte 11.");
    expect(
        post("/summarize", ""),
        400,
        "MALFORMED",
        "The request cannot be read: its body is missing or of the wrong kind.");
    assertThat(post("/summarize", "{\"text\": " + "[".repeat(100_000)).returnResult().getStatus())
        .hasToString("400 BAD_REQUEST");
  }

  @Test
  void frameworksRefusalsAreProblemsToo() {
    expect(
        client.get().uri("/nothing").exchange(),
        404,
        "NOT_FOUND",
        "There is nothing at this path; /v3/api-docs lists what there is.");
    expect(
        client.get().uri("/summarize").exchange(),
        405,
        "METHOD_NOT_ALLOWED",
        "This path takes POST.");
    expect(
        client
            .post()
            .uri("/summarize")
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("خبر")
            .exchange(),
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        "This path does not take this Content-Type; send application/json.");
    expect(
        client.get().uri("/languages").accept(MediaType.IMAGE_PNG).exchange(),
        406,
        "NOT_ACCEPTABLE",
        "This path has no answer of the types in Accept.");
  }

  @Test
  void largeBodyIsRefusedWithLimitAndActual() {
    String body = "{\"text\": \"%s\"}".formatted("a".repeat(5_000_000));
    expect(
        post("/summarize", body),
        413,
        "TOO_LARGE",
        "The body has 5000012 bytes; the limit is 1048576.");
    expect(
        client
            .post()
            .uri("/summarize")
            .contentType(MediaType.APPLICATION_JSON)
            .body(Flux.just(body.substring(0, 2_000_000), body.substring(2_000_000)), String.class)
            .exchange(),
        413,
        "TOO_LARGE",
        "The body has 5000012 bytes; the limit is 1048576.");
    expect(
        client
            .post()
            .uri("/translate")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(Flux.just("q=", body), String.class)
            .exchange(),
        413,
        "TOO_LARGE",
        "The body has 5000014 bytes; the limit is 1048576.");
  }

  @Test
  void neitherAnswerNorLogRepeatsTheArticle(CapturedOutput log) {
    translator.before(
        stop -> {
          throw new IllegalStateException("could not read سرسري");
        });
    ResponseSpec failed = post("/summarize", "{\"text\": \"سرسري كلام.\"}");
    expect(failed, 500, "INFERENCE", "The model failed on this text.");
    ResponseSpec mistyped = post("/summarize", "{\"text\": \"خبر\", \"clean\": \"سرسري\"}");
    assertThat(mistyped.expectBody(String.class).returnResult().getResponseBody())
        .doesNotContain("سرسري");
    ResponseSpec broken = post("/summarize", "{\"text\": سرسري}");
    assertThat(broken.expectBody(String.class).returnResult().getResponseBody())
        .doesNotContain("سرسري");

    assertThat(log.getAll()).contains("INFERENCE").doesNotContain("سرسري");
  }

  @Test
  void logLinesNameTheRequest(CapturedOutput log) {
    client.get().uri("/languages").header("X-Request-Id", "desk-8").exchange();

    assertThat(log.getAll()).containsPattern("\\[desk-8\\] GET /languages 200 OK in \\d+ ms");
  }

  private static void expect(ResponseSpec response, int status, String code, String detail) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.type")
        .isEqualTo("urn:khulasa:problem:" + code)
        .jsonPath("$.detail")
        .isEqualTo(detail)
        .jsonPath("$.error")
        .isEqualTo(detail)
        .jsonPath("$.message")
        .isEqualTo(detail);
  }
}
