package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever comes, there is a clear answer or a clear error, and the service goes on. */
final class HostileInputTest extends ServiceTest {

  private static final Map<Integer, String> ARTICLE_CODES =
      Map.of(400, "EMPTY|MALFORMED", 413, "TOO_LARGE", 422, "TOO_LONG|NOT_ARABIC");

  private enum Input {
    EMPTY("", 400, 200),
    BLANK(" \n\t\u200F\u00A0", 422, 200),
    NUL("\0\0\0", 422, 200),
    FIVE_MEGABYTES("خبر ".repeat(720_000), 413, 413),
    ENGLISH_ONLY("The ministry said so. ".repeat(500), 422, 200),
    LONE_SURROGATES("خبر \uD800 قال \uDC00\uDC00 شكرا \uD83D.", 200, 200),
    TEN_THOUSAND_LINES("خبر\n".repeat(10_000), 422, 422),
    LONG_LINE("خبر ".repeat(25_000), 422, 422),
    LONG_WORD("خ".repeat(50_000), 200, 200),
    MANY_FULL_STOPS("خبر" + ".".repeat(50_000), 422, 422),
    HTML_BOMB("<div>".repeat(30_000), 422, 200),
    HTML_BOMB_IN_ARABIC("<ب>".repeat(15_000), 200, 200),
    ENTITY_BOMB("&lt;&amp;".repeat(20_000), 422, 200),
    BIDI_TRICKS("\u202E\u2066خبر\u2069\u202C \u202Eقال", 200, 200),
    COMBINING_MARKS("خ" + "\u064E".repeat(20_000) + "بر.", 200, 200),
    EMOJI("\uD83D\uDE00".repeat(10_000), 422, 200),
    NUMBERS("123 ".repeat(10_000), 422, 200);

    private final String text;
    private final int summarized;
    private final int translated;

    Input(String text, int summarized, int translated) {
      this.text = text;
      this.summarized = summarized;
      this.translated = translated;
    }
  }

  HostileInputTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @AfterEach
  void serviceIsHealthy() {
    client.get().uri("/actuator/health").exchange().expectStatus().isOk();
    post("/summarize", "{\"text\": \"خبر قال.\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("xbr qal.");
  }

  @ParameterizedTest
  @EnumSource
  void summarizing(Input input) {
    expect("/summarize", "{\"text\": %s}".formatted(quote(input.text)), input.summarized);
  }

  @ParameterizedTest
  @EnumSource
  void translating(Input input) {
    expect("/translate", "{\"q\": %s}".formatted(quote(input.text)), input.translated);
  }

  private void expect(String path, String body, int status) {
    String answer =
        post(path, body)
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    if (status == 200) {
      assertThat(answer).startsWith("{").endsWith("}");
    } else {
      assertThat(answer)
          .containsPattern("\"code\":\"(%s)\"".formatted(ARTICLE_CODES.get(status)))
          .hasSizeLessThan(1_000);
    }
  }
}
