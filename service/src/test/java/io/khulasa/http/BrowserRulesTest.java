package io.khulasa.http;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What browsers are told: on every answer, and about pages of other hosts. */
final class BrowserRulesTest extends ServiceTest {

  private static final String PAGE = "https://cms.example";

  BrowserRulesTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/health", "/info", "/nowhere", "/translate", "/actuator/health/liveness"})
  void everyAnswerHasTheHeaders(String path) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .valueEquals("Cross-Origin-Resource-Policy", "same-origin")
        .expectHeader()
        .valueMatches("Content-Security-Policy", "default-src 'none'; .*frame-ancestors 'none'.*");
  }

  @Test
  void otherHostsPagesMayNotAsk() {
    preflight(client, PAGE).expectHeader().doesNotExist("Access-Control-Allow-Origin");
    client
        .get()
        .uri("/info")
        .header("Origin", PAGE)
        .exchange()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin");
  }

  private static ResponseSpec preflight(WebTestClient client, String origin) {
    return client
        .options()
        .uri("/summarize")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .exchange();
  }

  /** Where the operator names them, also with keys, which a preflight never shows. */
  @Nested
  @TestPropertySource(
      properties = {
        "khulasa.access.origins=" + PAGE,
        "khulasa.access.keys[0].id=desk",
        "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH
      })
  final class Named extends ServiceTest {

    Named(WebTestClient client, ScriptedTranslator translator) {
      super(client, translator);
    }

    @Test
    void theirPagesMayAsk() {
      preflight(client, PAGE)
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", PAGE)
          .expectHeader()
          .valueEquals("Access-Control-Allow-Headers", "authorization, content-type");
      client
          .get()
          .uri("/usage")
          .header("Origin", PAGE)
          .header("X-API-Key", TestKeys.FIRST)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", PAGE)
          .expectHeader()
          .doesNotExist("Access-Control-Allow-Credentials");
    }

    @Test
    void othersMayNot() {
      preflight(client, "https://evil.example").expectStatus().isForbidden();
    }
  }
}
