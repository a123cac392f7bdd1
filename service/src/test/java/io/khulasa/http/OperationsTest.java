package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What operators and tools look at. */
final class OperationsTest extends ServiceTest {

  OperationsTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void readyAfterTheWarmup() {
    await()
        .untilAsserted(
            () ->
                client
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.components.warmup.status")
                    .isEqualTo("UP"));
  }

  @Test
  void alive() {
    client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    client
        .get()
        .uri("/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void metricsNameTheDeviceAndTheQueue() {
    String metrics = get("/actuator/prometheus");

    assertThat(metrics)
        .contains("khulasa_device_info{device=\"cpu\"} 1")
        .contains("khulasa_inference_waiting{priority=\"bulk\"} 0.0")
        .contains("khulasa_ready 1.0")
        .contains("resilience4j_circuitbreaker_state{");
  }

  @Test
  void infoTellsModelsDeviceAndLimits() {
    client
        .get()
        .uri("/info")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("khulasa")
        .jsonPath("$.version")
        .value(String.class, version -> assertThat(version).matches("\\d+\\.\\d+.*"))
        .jsonPath("$.models[0].licence")
        .isEqualTo("Apache-2.0")
        .jsonPath("$.models[0].files[0].sha256")
        .isEqualTo("abc")
        .jsonPath("$.models[1].name")
        .isEqualTo("leading")
        .jsonPath("$.device.name")
        .isEqualTo("cpu")
        .jsonPath("$.device.reason")
        .isEqualTo("there is no GPU")
        .jsonPath("$.limits.bodyBytes")
        .isEqualTo(1048576)
        .jsonPath("$.limits.items")
        .isEqualTo(4);
  }

  @Test
  void interfaceIsDescribed() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.info.title")
        .isEqualTo("Khulasa")
        .jsonPath("$.paths['/summarize'].post")
        .exists()
        .jsonPath("$.paths['/translate'].post.requestBody.content['application/json']")
        .exists()
        .jsonPath(
            "$.paths['/translate'].post.requestBody.content['application/x-www-form-urlencoded']")
        .exists()
        .jsonPath("$.components.schemas.SummarizeBody.properties.articles.items.$ref")
        .isEqualTo("#/components/schemas/ArticleBody")
        .jsonPath("$.components.schemas.SummarizeBody.properties.keep.items.$ref")
        .isEqualTo("#/components/schemas/SpanBody")
        .jsonPath("$.paths['/export'].post")
        .exists()
        .jsonPath("$.paths['/suggestions'].get.parameters[0].schema.enum.length()")
        .isEqualTo(2)
        .jsonPath("$.components.schemas.SummarizeAnswer.oneOf[0].$ref")
        .isEqualTo("#/components/schemas/ArticleJson")
        .jsonPath("$.components.schemas.Texts.oneOf[1].items.type")
        .isEqualTo("string");
    client.get().uri("/swagger-ui.html").exchange().expectStatus().is3xxRedirection();
    client.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
  }

  private String get(String path) {
    String body =
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return requireNonNull(body);
  }
}
