package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TestPropertySource(
    properties = {
      "khulasa.access.keys[0].id=desk",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH,
      "khulasa.access.keys[0].priority=bulk",
      "khulasa.access.keys[1].id=feed",
      "khulasa.access.keys[1].sha256=" + TestKeys.SECOND_HASH
    })
final class AccessTest extends ServiceTest {

  private static final String UNKNOWN = TestKeys.FIRST.replace('f', 'g');
  private static final String NEEDED =
      "A key is needed: Authorization: Bearer, X-API-Key or LibreTranslate's api_key.";

  AccessTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, DeepL-Auth-Key, 1, 200",
    "Authorization, Bearer, 2, 200",
    "authorization, bearer, 2, 200",
    "Authorization, DeepL-Auth-Key, 3, 403",
    "Authorization, Basic, 1, 403",
    "X-Api-Key, , 2, 200",
    "X-API-KEY, , 3, 403",
    "X-Other, , 2, 403"
  })
  void headersShowTheKey(String header, @Nullable String scheme, int key, int status) {
    String shown = key == 1 ? TestKeys.FIRST : key == 2 ? TestKeys.SECOND : UNKNOWN;
    String value = (requireNonNullElse(scheme, "") + " " + shown).strip();
    client.get().uri("/v2/usage").header(header, value).exchange().expectStatus().isEqualTo(status);
  }

  @Test
  void ourOwnClientsAreToldApart() {
    post("/summarize", "{\"text\": \"خبر\"}")
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("NO_KEY")
        .jsonPath("$.detail")
        .isEqualTo(NEEDED);
    client
        .get()
        .uri("/usage")
        .header("X-API-Key", UNKNOWN)
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The key is not known.");
  }

  @Test
  void deepLsClientsKnowNoMissingKey() {
    client
        .get()
        .uri("/v2/usage")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("WWW-Authenticate")
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo(NEEDED);
  }

  @Test
  void libreTranslatesBodyShowsTheKey() {
    translate(TestKeys.FIRST).expectStatus().isOk();
    translate(UNKNOWN)
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.error")
        .isEqualTo("The key is not known.");
    post("/detect", "{\"q\": \"خبر\"}").expectStatus().isForbidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/translate", "/detect"})
  void libreTranslatesFormShowsTheKey(String path) {
    form(path, TestKeys.SECOND).expectStatus().isOk();
    form(path, UNKNOWN).expectStatus().isForbidden();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/health", "/info", "/languages", "/frontend/settings", "/v3/api-docs"})
  void whatTellsOfTheServiceIsOpen(String path) {
    client.get().uri(path).exchange().expectStatus().isOk();
  }

  @Test
  void usageIsToldToItsKey() {
    String before = usage(TestKeys.SECOND);
    assertThat(translate(TestKeys.FIRST).returnResult(String.class).getStatus().value())
        .isEqualTo(200);
    assertThat(usage(TestKeys.SECOND)).isEqualTo(before);
    assertThat(usage(TestKeys.FIRST))
        .contains("\"key\":\"desk\"", "\"priority\":\"BULK\"", "\"limit\":null");
  }

  private String usage(String key) {
    String usage =
        client
            .get()
            .uri("/usage")
            .header("X-API-Key", key)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return requireNonNullElse(usage, "");
  }

  private ResponseSpec translate(String key) {
    return post("/translate", "{\"q\": \"خبر\", \"api_key\": \"%s\"}".formatted(key));
  }

  private ResponseSpec form(String path, String key) {
    return client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("q=x&api_key=" + key)
        .exchange();
  }
}
