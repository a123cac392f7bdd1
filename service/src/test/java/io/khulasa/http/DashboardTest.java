package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.FailureKind;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the dashboard and the alerts ask for is what the service tells. */
@TestPropertySource(properties = "khulasa.fetch.enabled=true")
final class DashboardTest extends ServiceTest {

  private static final Path FILES =
      Path.of(requireNonNull(System.getProperty("khulasa.root")), "helm", "khulasa", "files");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:khulasa|http_server|resilience4j|jvm|cache)_[a-z0-9_]+");

  DashboardTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dashboard.json", "alerts.yaml"})
  void everyMetricIsThere(String file) throws IOException {
    translator.refuse("فشل", FailureKind.INFERENCE, 9);
    post("/summarize", "{\"text\": \"وصل القطار 12.\"}").expectStatus().isOk();
    post("/translate", "{\"q\": \"فشل\"}").expectStatus().is5xxServerError();
    String told =
        requireNonNull(
            client
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

    Set<String> asked = new TreeSet<>();
    Matcher matcher = METRIC.matcher(Files.readString(FILES.resolve(file)));
    while (matcher.find()) {
      asked.add(matcher.group());
    }
    assertThat(asked).hasSizeGreaterThan(4);
    assertThat(asked).allSatisfy(name -> assertThat(told).containsPattern("(?m)^" + name + "[{ ]"));
  }
}
