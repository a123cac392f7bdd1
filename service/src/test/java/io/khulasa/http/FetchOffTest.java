package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service as it is set up by default fetches nothing. */
final class FetchOffTest extends ServiceTest {

  FetchOffTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void fetchingIsOffAndSaysHowToAllowIt() {
    post("/summarize", "{\"url\": \"https://news.example/a\"}")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("FETCH_OFF")
        .jsonPath("$.detail")
        .value(String.class, text -> assertThat(text).contains("khulasa.fetch.enabled=true"));
  }

  @Test
  void interfaceIsDescribed() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.components.schemas.SummarizeBody.properties.url.description")
        .value(String.class, text -> assertThat(text).contains("khulasa.fetch.enabled"))
        .jsonPath("$.components.schemas.ArticleBody.properties.url.type")
        .isEqualTo("string")
        .jsonPath("$.components.schemas.ArticleJson..url.description")
        .isNotEmpty();
  }
}
