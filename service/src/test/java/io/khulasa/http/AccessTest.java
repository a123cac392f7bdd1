package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestPropertySource(
    properties = {"khulasa.access.keys=first,second", "khulasa.access.characters=5"})
final class AccessTest extends ServiceTest {

  private static final String DEEPL = "{\"text\": [\"خبر\"], \"target_lang\": \"EN-US\"}";

  AccessTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, DeepL-Auth-Key first, 200",
    "Authorization, Bearer second, 200",
    "Authorization, DeepL-Auth-Key third, 403",
    "Authorization, Basic first, 403",
    "X-Api-Key, second, 200",
    "X-Other, second, 403"
  })
  void headersShowTheKey(String header, String value, int status) {
    client.get().uri("/v2/usage").header(header, value).exchange().expectStatus().isEqualTo(status);
  }

  @Test
  void libreTranslatesBodyShowsTheKey() {
    post("/translate", "{\"q\": \"خبر\", \"api_key\": \"first\"}").expectStatus().isOk();
    post("/translate", "{\"q\": \"خبر\", \"api_key\": \"x\"}")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.error")
        .isEqualTo("The key is not known.");
    post("/detect", "{\"q\": \"خبر\"}").expectStatus().isForbidden();
    client
        .post()
        .uri("/detect")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("q=x&api_key=second")
        .exchange()
        .expectStatus()
        .isOk();
    post("/summarize", "{\"text\": \"خبر\"}").expectStatus().isForbidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/info", "/languages", "/frontend/settings", "/v3/api-docs"})
  void whatTellsOfTheServiceIsOpen(String path) {
    client.get().uri(path).exchange().expectStatus().isOk();
  }

  @Test
  void theQuotaEnds() {
    deepl().expectStatus().isOk();
    deepl()
        .expectStatus()
        .isEqualTo(456)
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo("The request has 3 characters; 2 of this month's 5 are left.");
    client
        .get()
        .uri("/v2/usage")
        .header("X-Api-Key", "first")
        .exchange()
        .expectBody(String.class)
        .value(
            usage -> assertThat(usage).isEqualTo("{\"character_count\":3,\"character_limit\":5}"));
  }

  private WebTestClient.ResponseSpec deepl() {
    return client
        .post()
        .uri("/v2/translate")
        .header("Authorization", "DeepL-Auth-Key first")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DEEPL)
        .exchange();
  }
}
