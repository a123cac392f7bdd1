package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.pipeline.ScriptedTranslator;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A test that asks for jobs. */
abstract class JobServiceTest extends ServiceTest {

  JobServiceTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  ResponseSpec later(String path, String json) {
    return send(path, json, "x-none", "x");
  }

  ResponseSpec keyed(String key, String json) {
    return send("/summarize", json, "Idempotency-Key", key);
  }

  ResponseSpec send(String path, String json, String header, String value) {
    return client
        .post()
        .uri(path)
        .header("Prefer", "respond-async")
        .header(header, value)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  ResponseSpec delete(Map<?, ?> job) {
    return client.delete().uri("/jobs/{id}", job.get("id")).exchange();
  }

  Map<?, ?> ended(Map<?, ?> job) {
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

  boolean metric(String line) {
    String metrics =
        get("/actuator/prometheus").expectBody(String.class).returnResult().getResponseBody();
    return metrics != null && metrics.contains(line);
  }

  static Map<?, ?> body(ResponseSpec response) {
    Map<?, ?> body = response.expectBody(Map.class).returnResult().getResponseBody();
    assertThat(body).isNotNull();
    return body;
  }
}
