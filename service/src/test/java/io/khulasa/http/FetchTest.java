package io.khulasa.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.khulasa.fetch.LoopbackPages;
import io.khulasa.fetch.PageSource;
import io.khulasa.pipeline.ScriptedTranslator;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Articles that are sent as an address, from a server on this machine. */
@Import(FetchTest.Pages.class)
@TestPropertySource(properties = "khulasa.inference.deadline=8s")
final class FetchTest extends ServiceTest {

  private static final WireMockServer SERVER = startedServer();

  FetchTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void pageIsFetchedAndSummarized() {
    String html = "<html><body><p>خبر <b>ثان</b>.</p></body></html>";
    page("/new", html().withBody(html.getBytes(Charset.forName("windows-1256"))));
    page("/old", aResponse().withStatus(301).withHeader("Location", "/new"));
    post("/summarize", "{\"id\": \"a\", \"url\": \"%s\", \"clean\": false}".formatted(url("/old")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo("a")
        .jsonPath("$.url")
        .isEqualTo(url("/new"))
        .jsonPath("$.summary")
        .isEqualTo("xbr van.")
        .jsonPath("$.sentences[0].sources[0].start")
        .isEqualTo(html.indexOf("خبر"))
        .jsonPath("$.sentences[0].sources[0].end")
        .isEqualTo(html.indexOf("</p>"))
        .jsonPath("$.timings.fetch")
        .isNumber();
  }

  @Test
  void textThatIsSentHasNoUrl() {
    post("/summarize", "{\"text\": \"خبر.\"}")
        .expectBody()
        .jsonPath("$.url")
        .doesNotExist()
        .jsonPath("$.timings.fetch")
        .doesNotExist();
  }

  @Test
  void articlesMayBeMixed() {
    page("/a", html().withBody("<p>خبر أول.</p>"));
    page("/gone", aResponse().withStatus(410).withBody("سر"));
    post(
            "/summarize",
            """
            {"articles": [{"url": "%s"}, {"id": "b", "url": "%s"}, {"text": "خبر ثان."},
                          {"url": "http://10.0.0.1/"}], "clean": false}
            """
                .formatted(url("/a"), url("/gone")))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.results[0].summary")
        .isEqualTo("xbr awl.")
        .jsonPath("$.results[1].id")
        .isEqualTo("b")
        .jsonPath("$.results[1].error.code")
        .isEqualTo("FETCH_FAILED")
        .jsonPath("$.results[1].error.detail")
        .isEqualTo("The page's host answered with the status 410.")
        .jsonPath("$.results[2].summary")
        .isEqualTo("xbr van.")
        .jsonPath("$.results[3].error.code")
        .isEqualTo("FETCH_FORBIDDEN");
  }

  @ParameterizedTest
  @CsvSource({
    "news.example/a, 400, BAD_URL",
    "http://user@news.example/a, 400, BAD_URL",
    "http://169.254.169.254/a, 403, FETCH_FORBIDDEN",
    "http://news.example:22/a, 403, FETCH_FORBIDDEN",
    "/missing, 502, FETCH_FAILED",
    "/pdf, 422, PAGE_UNREADABLE",
    "/slow, 504, FETCH_TIMEOUT",
    "http://never.example/, 504, DEADLINE",
  })
  void failuresHaveTheirOwnCodes(String url, int status, String code) {
    page("/pdf", aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF"));
    page("/slow", html().withBody("<p>خبر.</p>").withFixedDelay(4000));
    post("/summarize", "{\"url\": \"%s\"}".formatted(url.startsWith("/") ? url(url) : url))
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  @Test
  void urlStandsAlone() {
    for (String body :
        new String[] {
          "{\"url\": \"https://news.example/a\", \"text\": \"خبر.\"}",
          "{\"url\": \"https://news.example/a\", \"articles\": []}"
        }) {
      post("/summarize", body)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.detail")
          .value(String.class, text -> assertThat(text).startsWith("Send "));
    }
  }

  /**
   * Names under .example lead to this machine; one of them never answers. Not a configuration by
   * annotation: other tests' scan must not find it.
   */
  static class Pages {

    @Bean
    @Primary
    PageSource loopback() {
      PageSource pages = LoopbackPages.at(SERVER.port());
      return url -> url.contains("never.example") ? Mono.never() : pages.fetch(url);
    }
  }

  private static WireMockServer startedServer() {
    WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    server.start();
    return server;
  }

  private static void page(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlEqualTo(path)).willReturn(answer));
  }

  private static ResponseDefinitionBuilder html() {
    return aResponse().withHeader("Content-Type", "text/html");
  }

  private static String url(String path) {
    return "http://news.example:" + SERVER.port() + path;
  }
}
