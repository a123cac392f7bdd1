package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whose a job is. */
@TestPropertySource(
    properties = {
      "khulasa.access.keys[0].id=poor",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH,
      "khulasa.access.keys[0].characters=5",
      "khulasa.access.keys[1].id=rich",
      "khulasa.access.keys[1].sha256=" + TestKeys.SECOND_HASH
    })
final class JobKeysTest extends ServiceTest {

  private static @TempDir Path folder;

  JobKeysTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry properties) {
    properties.add("khulasa.jobs.directory", folder::toString);
  }

  @Test
  void aJobIsSeenByItsKeyAlone() {
    Map<?, ?> job = body(send("/summarize", "{\"text\": \"خبر\"}", TestKeys.SECOND));

    for (String path : List.of("", "/result")) {
      get("/jobs/" + job.get("id") + path, TestKeys.FIRST).expectStatus().isNotFound();
    }
    client
        .delete()
        .uri("/jobs/{id}", job.get("id"))
        .header("X-API-Key", TestKeys.FIRST)
        .exchange()
        .expectStatus()
        .isNotFound();
    get("/jobs", TestKeys.FIRST)
        .expectBody(String.class)
        .value(all -> assertThat(all).doesNotContain(String.valueOf(job.get("id"))));
    get("/jobs/" + job.get("id"), TestKeys.SECOND).expectStatus().isOk();
    client.get().uri("/jobs").exchange().expectStatus().isUnauthorized();
    send("/summarize", "{\"text\": \"خبر\"}", "khulasa_nobody").expectStatus().isForbidden();
  }

  @Test
  void aJobIsPaidByItsKey() {
    Map<?, ?> job = body(send("/translate", "{\"q\": \"خبر طويل\"}", TestKeys.FIRST));
    await()
        .untilAsserted(
            () ->
                get("/jobs/" + job.get("id"), TestKeys.FIRST)
                    .expectBody()
                    .jsonPath("$.error.code")
                    .isEqualTo("QUOTA"));
  }

  @Test
  void aKeyInTheBodyIsLookedAtAndNotKept() throws IOException {
    CountDownLatch gate = new CountDownLatch(1);
    translator.before(
        stop -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    String body = "{\"q\": \"خبر جديد\", \"api_key\": \"%s\"}";
    Map<?, ?> job = body(send("/translate", body.formatted(TestKeys.SECOND), null));

    String kept = Files.readString(folder.resolve(job.get("id") + ".request"));
    assertThat(kept).contains("خبر جديد").doesNotContain("api_key");
    gate.countDown();
    get("/jobs/" + job.get("id"), TestKeys.SECOND).expectStatus().isOk();
    send("/translate", body.formatted("khulasa_nobody"), null).expectStatus().isForbidden();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".mv")).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(TestKeys.SECOND)
            .doesNotContain(TestKeys.SECOND_HASH);
      }
    }
  }

  private ResponseSpec send(String path, String json, @Nullable String key) {
    WebTestClient.RequestBodySpec request =
        client
            .post()
            .uri(path)
            .header("Prefer", "respond-async")
            .contentType(MediaType.APPLICATION_JSON);
    if (key != null) {
      request.header("X-API-Key", key);
    }
    return request.bodyValue(json).exchange();
  }

  private ResponseSpec get(String path, String key) {
    return client.get().uri(path).header("X-API-Key", key).exchange();
  }

  private static Map<?, ?> body(ResponseSpec response) {
    Map<?, ?> body =
        response.expectStatus().isAccepted().expectBody(Map.class).returnResult().getResponseBody();
    assertThat(body).isNotNull();
    return body;
  }
}
