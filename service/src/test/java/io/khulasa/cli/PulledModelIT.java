package io.khulasa.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.khulasa.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a hub to an answer: a model is pulled, the service starts with it and with a summarizer from
 * an export's folder, and summarizes a page. Both models are tiny and know the page by heart
 * (models/parity/overfit.py).
 */
final class PulledModelIT {

  private static final Path ROOT = Path.of(System.getProperty("khulasa.root"));
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String PAGE =
      """
      أعلنت وزارة الصحة افتتاح ثلاثة مستشفيات جديدة في العاصمة. \
      وقالت الوزيرة سلمى حداد إن المستشفيات ستستقبل 1200 مريض يوميا.

      شارك الخبر: فيسبوك تويتر

      وتبلغ كلفة المشروع 45 مليون دولار. وسيعمل في المستشفيات 300 طبيب وممرض.

      وكانت الوزارة قد بدأت أعمال البناء قبل عامين.
      """;

  @TempDir private Path models;
  @TempDir private Path summarizer;
  private final WireMockServer hub = new WireMockServer(wireMockConfig().dynamicPort());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void prepare() throws IOException {
    hub.start();
    Files.createSymbolicLink(
        models.resolve("all-minilm-l6-v2"), ROOT.resolve("models/all-minilm-l6-v2"));
    for (Map.Entry<String, byte[]> file : files("tiny-bart").entrySet()) {
      Files.write(summarizer.resolve(file.getKey()), file.getValue());
    }
  }

  @AfterEach
  void stop() {
    hub.stop();
  }

  @Test
  void pulledModelServes() throws IOException, InterruptedException {
    offer("tiny-ar-en");

    assertThat(command("models", "pull", "tiny-ar-en")).isZero();
    assertThat(command("models", "verify")).isZero();
    assertThat(printed.toString(UTF_8))
        .contains("tiny-ar-en: pulled")
        .contains("tiny-ar-en: whole");

    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--server.port=0",
                "--khulasa.models=" + models,
                "--khulasa.translation.model=tiny-ar-en",
                "--khulasa.summarization.model=" + summarizer)) {
      int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> get(port, "/actuator/health/readiness").statusCode() == 200);

      JsonNode answer = post(port, PAGE);

      assertThat(answer.path("title").asString())
          .isEqualTo("Ministry of Health opens three hospitals");
      assertThat(answer.path("translation").path("paragraphs").toString())
          .contains("The Ministry of Health announced the opening of three new hospitals")
          .contains("Minister Salma Haddad said the hospitals would receive 1200 patients a day.")
          .contains("The project costs 45 million dollars.")
          .doesNotContain("facebook");
      assertThat(answer.path("method").asString()).isEqualTo("abstractive");
      assertThat(answer.path("summary").asString())
          .isEqualTo(
              "Three new hospitals open in the capital. They receive 1200 patients a day and employ"
                  + " 300 doctors and nurses.");
      JsonNode second = answer.path("sentences").get(1).path("sources");
      assertThat(sources(second)).contains("1200").contains("300");
      assertThat(answer.path("model").path("translator").asString()).isEqualTo("tiny-ar-en");
      assertThat(answer.path("model").path("revision").asString()).contains(COMMIT);
    }
  }

  /** Puts a model's files on the hub and its entry in the catalogue. */
  private void offer(String name) throws IOException {
    Map<String, byte[]> files = files(name);
    files.forEach(
        (file, bytes) ->
            hub.stubFor(
                any(urlEqualTo("/newsroom/" + name + "/resolve/" + COMMIT + "/" + file))
                    .willReturn(aResponse().withBody(bytes).withHeader("X-Repo-Commit", COMMIT))));
    Files.writeString(
        models.resolve("catalog.yaml"),
        """
        models:
          - name: %s
            task: translation
            family: encoder-decoder
            repository: newsroom/%s
            revision: %s
            licence: ours
            commercial: true
            megabytes: 1
            quality: []
            files: [%s]
            card:
              graphs: {encoder: encoder_model.onnx, decoder: decoder_model_merged.onnx}
              tokenizer: vocab.json
        """
            .formatted(name, name, COMMIT, String.join(", ", files.keySet())));
  }

  private int command(String... words) {
    String[] arguments = new String[words.length + 2];
    System.arraycopy(words, 0, arguments, 0, words.length);
    arguments[words.length] = "--khulasa.models=" + models;
    arguments[words.length + 1] = "--khulasa.store.endpoint=" + hub.baseUrl();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out, false);
    return KhulasaCommand.run(Application.class, terminal, arguments);
  }

  private static String sources(JsonNode spans) {
    StringBuilder text = new StringBuilder();
    for (JsonNode span : spans) {
      text.append(PAGE, span.path("start").asInt(), span.path("end").asInt());
    }
    return text.toString();
  }

  private static JsonNode post(int port, String text) throws IOException, InterruptedException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "title",
                    "وزارة الصحة تفتتح ثلاثة مستشفيات",
                    "text",
                    text,
                    "include",
                    new String[] {"translation", "checks"}));
    return JsonMapper.shared()
        .readTree(
            send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/summarize"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))));
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  /** A fixture's files by name. */
  private static Map<String, byte[]> files(String fixture) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path zip = ROOT.resolve("models/parity").resolve(fixture + ".zip");
    try (ZipInputStream zipped = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry file = zipped.getNextEntry(); file != null; file = zipped.getNextEntry()) {
        files.put(file.getName(), zipped.readAllBytes());
      }
    }
    return files;
  }
}
