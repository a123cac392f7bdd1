package io.khulasa.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.FailureKind;
import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Keys and texts leave no trace: not in the loudest log, not in metrics, not in errors. */
@TestPropertySource(
    properties = {
      "khulasa.access.keys[0].id=desk",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH,
      "logging.level.root=debug",
      "logging.level.web=debug",
      "logging.level.io.khulasa=trace",
      // The test's own client.
      "logging.level.jdk.internal.httpclient=off"
    })
@ExtendWith(OutputCaptureExtension.class)
final class SecretsTest extends ServiceTest {

  private static final String CANARY = "كناري أصفر";
  private static final String ENGLISH = "yellow canary";
  private static final String WRONG_KEY = "khulasa_wrong_canary_key_that_nobody_has_ever_made_0";

  /** Not Spring's client, whose own log would be in between. */
  private final HttpClient outside = HttpClient.newHttpClient();

  private final String url;

  SecretsTest(WebTestClient client, ScriptedTranslator translator, @LocalServerPort int port) {
    super(client, translator);
    this.url = "http://127.0.0.1:" + port;
  }

  @Test
  void nothingOfARequestIsWrittenDown(CapturedOutput log) throws Exception {
    translator.answer(CANARY, ENGLISH, Ending.COMPLETE);
    String errors =
        json("/summarize", "{\"text\": \"%s\", \"title\": \"%s\"}".formatted(CANARY, CANARY))
            + json("/summarize", "{\"text\": \"%s\", \"sentences\": \"x\"}".formatted(CANARY))
            + json("/summarize", "{\"text\": \"%s\", \"sentences\": ".formatted(CANARY))
            + json("/summarize", "{\"%s\": 1}".formatted(ENGLISH))
            + json("/translate", "{\"q\": \"%s\"}".formatted(CANARY))
            + json("/translate", "{\"q\": \"%s\", \"target\": \"%s\"}".formatted(CANARY, ENGLISH))
            + json("/detect", "{\"q\": \"%s\"}".formatted(CANARY))
            + json("/suggest", "{\"q\": \"%s\", \"s\": \"%s\"}".formatted(CANARY, ENGLISH))
            + json(
                "/v2/translate",
                "{\"text\": [\"%s\"], \"target_lang\": \"EN-US\"}".formatted(CANARY))
            + form("/translate", "q=" + CANARY)
            + form("/v2/translate", "target_lang=EN-US&text=" + CANARY)
            + get(
                "/v2/translate?target_lang=EN-US&text=" + URLEncoder.encode(CANARY, UTF_8),
                TestKeys.FIRST)
            + get("/v2/usage?auth_key=" + TestKeys.FIRST, WRONG_KEY)
            + file();
    translator.refuse(CANARY, FailureKind.INFERENCE, 4);
    errors += json("/translate", "{\"q\": \"%s\"}".formatted(CANARY));
    String metrics = get("/actuator/prometheus", TestKeys.FIRST);

    assertThat(log.getAll()).contains("POST /summarize 200 OK", "DEBUG");
    for (String secret : new String[] {CANARY, TestKeys.FIRST, TestKeys.FIRST_HASH, WRONG_KEY}) {
      assertThat(log.getAll()).doesNotContain(secret);
      assertThat(metrics).doesNotContain(secret);
      assertThat(errors).doesNotContain(secret);
    }
    assertThat(log.getAll()).doesNotContain(ENGLISH).doesNotContain("%D9%83%D9%86");
    assertThat(metrics).doesNotContain(ENGLISH);
  }

  private String json(String path, String body) throws IOException, InterruptedException {
    return post(path, "application/json", body);
  }

  private String form(String path, String body) throws IOException, InterruptedException {
    return post(path, "application/x-www-form-urlencoded", body);
  }

  private String file() throws IOException, InterruptedException {
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    return post(
        "/v2/document",
        "multipart/form-data; boundary=b",
        part.formatted("target_lang", "", "EN-US")
            + part.formatted("file", "; filename=\"a.txt\"", CANARY)
            + "--b--\r\n");
  }

  private String post(String path, String type, String body)
      throws IOException, InterruptedException {
    return said(
        request(path, TestKeys.FIRST)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String get(String path, String key) throws IOException, InterruptedException {
    return said(request(path, key));
  }

  private HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
  }

  /** What an answer that is no translation says. */
  private String said(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        outside.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 && !answer.body().contains("# HELP") ? "" : answer.body();
  }
}
