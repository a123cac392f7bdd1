package io.khulasa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scorer of ../shared/pages on the running service with the real models; where it or Python is
 * absent, the test is skipped.
 */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
final class PageScoreIT {

  private static final Path SCORER = SeedPage.shared().resolve("pages").resolve("score.py");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Pattern REPORT =
      Pattern.compile(
          "cleaning P ([\\d.]+) R ([\\d.]+) F1 ([\\d.]+) \\| translation holds facts (\\d+)/(\\d+),"
              + " numbers (\\d+)/(\\d+) \\| summaries hold facts (\\d+)/(\\d+)");

  private final URI service;
  private final HttpClient client = HttpClient.newHttpClient();

  PageScoreIT(@LocalServerPort int port) {
    this.service = URI.create("http://localhost:" + port);
  }

  /** The bundled model's facts come and go with the arithmetic of a processor; hence the margin. */
  @Test
  void theScorerIsContent() throws IOException, InterruptedException {
    assumeTrue(Files.exists(SCORER), SCORER + " is not here");
    assumeTrue(hasPython(), "there is no python3 to run the scorer with");
    awaitReady();

    Process scorer =
        new ProcessBuilder("python3", SCORER.toString(), "--url", service.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(scorer.waitFor()).as(output).isZero();

    Matcher report = REPORT.matcher(output);
    assertThat(report.find()).as(output).isTrue();
    assertThat(Double.parseDouble(report.group(3)))
        .as("F1%n%s", output)
        .isGreaterThanOrEqualTo(0.98);
    assertThat(Double.parseDouble(report.group(2)))
        .as("recall%n%s", output)
        .isGreaterThanOrEqualTo(0.99);
    assertThat(Integer.parseInt(report.group(4)))
        .as("facts in translations%n%s", output)
        .isGreaterThanOrEqualTo(62);
    assertThat(Integer.parseInt(report.group(6)))
        .as("numbers in translations%n%s", output)
        .isGreaterThanOrEqualTo(135);
    assertThat(Integer.parseInt(report.group(8)))
        .as("facts in summaries%n%s", output)
        .isGreaterThanOrEqualTo(29);
  }

  @Test
  void everyPageHasAsManySentencesAsItsGold() throws IOException, InterruptedException {
    awaitReady();
    for (SeedPage page : SeedPage.all()) {
      String body =
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of(
                      "text",
                      page.text(),
                      "include",
                      List.of("translation", "cleaning", "checks")));
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(service.resolve("/summarize"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode checks = JsonMapper.shared().readTree(answer.body()).path("checks");
      assertThat(checks.path("sentencesIn").asInt()).as(page.name()).isEqualTo(page.sentences());
      assertThat(checks.path("sentencesOut").asInt()).as(page.name()).isEqualTo(page.sentences());
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The warm-up is the first thing that the models do. */
  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest readiness =
        HttpRequest.newBuilder(service.resolve("/actuator/health/readiness")).build();
    long start = System.nanoTime();
    while (client.send(readiness, BodyHandlers.discarding()).statusCode() != 200) {
      assertThat(System.nanoTime() - start).as("time to be ready").isLessThan(PATIENCE.toNanos());
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
