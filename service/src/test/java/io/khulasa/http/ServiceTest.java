package io.khulasa.http;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A test of the service over a real port; BlockHound watches the event loop. */
@SpringBootTest(
    classes = TestStages.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "khulasa.limits.body=1MB",
      "khulasa.limits.text=200000",
      "khulasa.limits.article=60000",
      "khulasa.limits.sentences=500",
      "khulasa.limits.items=4"
    })
@AutoConfigureWebTestClient(timeout = "30s")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class ServiceTest {

  final WebTestClient client;
  final ScriptedTranslator translator;

  ServiceTest(WebTestClient client, ScriptedTranslator translator) {
    this.client = client;
    this.translator = translator;
  }

  @AfterEach
  void forget() {
    translator.reset();
  }

  ResponseSpec post(String path, String json) {
    return client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  /** A JSON string literal. */
  static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
