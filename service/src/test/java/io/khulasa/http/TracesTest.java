package io.khulasa.http;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Traces as a collector gets them. */
final class TracesTest {

  private static final String CANARY = "كناري أزرق";
  private static final String ENDPOINT = "--management.opentelemetry.tracing.export.otlp.endpoint=";

  private final WireMockServer collector = new WireMockServer(wireMockConfig().dynamicPort());
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    collector.start();
    collector.stubFor(post("/v1/traces").willReturn(ok()));
  }

  @AfterEach
  void stop() {
    collector.stop();
  }

  @Test
  void everyStageHasASpanAndNoneHasText() throws Exception {
    try (ConfigurableApplicationContext service =
        run(
            ENDPOINT + collector.baseUrl() + "/v1/traces",
            "--management.opentelemetry.tracing.export.schedule-delay=50ms",
            "--khulasa.access.keys[0].id=desk",
            "--khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH)) {
      assertThat(summarize(service)).isEqualTo(200);

      await()
          .untilAsserted(
              () ->
                  assertThat(sent())
                      .contains(
                          "http post /summarize",
                          "clean",
                          "queue",
                          "translate",
                          "summarize",
                          "traced-1"));
      assertThat(sent())
          .doesNotContain(CANARY)
          .doesNotContain("%D9%83")
          .doesNotContain(TestKeys.FIRST);
    }
  }

  @Test
  void withoutAnEndpointThereAreNone() throws Exception {
    try (ConfigurableApplicationContext service = run()) {
      assertThat(summarize(service)).isEqualTo(200);

      assertThat(service.getBeanProvider(Tracer.class).stream())
          .allMatch(tracer -> tracer == Tracer.NOOP);
    }
  }

  private static ConfigurableApplicationContext run(String... settings) {
    String[] all = new String[settings.length + 1];
    all[0] = "--server.port=0";
    System.arraycopy(settings, 0, all, 1, settings.length);
    return SpringApplication.run(TestStages.class, all);
  }

  private int summarize(ConfigurableApplicationContext service) throws Exception {
    String url =
        "http://127.0.0.1:%s/summarize?note=%s"
            .formatted(
                service.getEnvironment().getProperty("local.server.port"),
                URLEncoder.encode(CANARY, UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("X-API-Key", TestKeys.FIRST)
            .header("X-Request-Id", "traced-1")
            .header("traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"%s\"}".formatted(CANARY)))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** Everything that has come, protobuf around its words. */
  private String sent() {
    return collector.getAllServeEvents().stream()
        .map(event -> new String(event.getRequest().getBody(), UTF_8))
        .collect(Collectors.joining());
  }
}
