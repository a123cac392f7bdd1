package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class DeepLTest extends ServiceTest {

  DeepLTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void jsonIsTranslated() {
    expect(
        post(
            "/v2/translate",
            """
            {"text": ["خبر", "Hello", ""], "target_lang": "EN-GB", "formality": "prefer_more",
             "show_billed_characters": true, "preserve_formatting": true,
             "model_type": "prefer_quality_optimized", "glossary_id": null}
            """),
        """
        {"translations": [
          {"detected_source_language": "AR", "text": "xbr", "billed_characters": 3,
           "model_type_used": "latency_optimized"},
          {"detected_source_language": "EN", "text": "Hello", "billed_characters": 5,
           "model_type_used": "latency_optimized"},
          {"detected_source_language": "EN", "text": "", "billed_characters": 0,
           "model_type_used": "latency_optimized"}]}
        """);
  }

  @Test
  void aFormIsTranslated() {
    expect(
        form("text=%D8%AE%D8%A8%D8%B1&text=Hi+%2B&target_lang=en-us&source_lang=ar"),
        """
        {"translations": [{"detected_source_language": "AR", "text": "xbr"},
                          {"detected_source_language": "AR", "text": "Hi +"}]}
        """);
  }

  @Test
  void whatIsFlaggedIsTold() {
    expect(
        post("/v2/translate", "{\"text\": [\"خبر\"], \"target_lang\": \"EN-US\"}"),
        "{\"translations\": [{\"detected_source_language\": \"AR\", \"text\": \"xbr\"}]}");
    translator.answer("عقد7", "News", Ending.COMPLETE);
    post("/v2/translate", "{\"text\": [\"عقد7\"], \"target_lang\": \"EN-US\"}")
        .expectBody()
        .jsonPath("$.translations[0].flags[0].kind")
        .isEqualTo("NUMBER");
  }

  @Test
  void htmlKeepsItsMarkup() {
    expect(
        post(
            "/v2/translate",
            """
            {"text": ["<p>خبر <b>ثان</b>.</p>"], "target_lang": "EN-US", "tag_handling": "html",
             "tag_handling_version": "v2"}
            """),
        """
        {"translations": [{"detected_source_language": "AR", "text": "<p>xbr <b>van</b>.</p>"}]}
        """);
  }

  @Test
  void sentencesEndWhereTheRequestSays() {
    assertThat(segments("1", "سطر")).containsExactly("سطر", "قيل سطر.", "ختم سطر");
    assertThat(segments("nonewlines", "بيت")).containsExactly("بيت قيل بيت.", "ختم بيت");
    assertThat(segments("0", "باب")).containsExactly("باب قيل باب. ختم باب");
  }

  /** Each text has a word of its own: what was translated before is not asked for again. */
  private List<String> segments(String split, String word) {
    String text = "%1$s\\nقيل %1$s. ختم %1$s".formatted(word);
    post(
            "/v2/translate",
            "{\"text\": [\"%s\"], \"target_lang\": \"EN-US\", \"split_sentences\": \"%s\"}"
                .formatted(text, split))
        .expectStatus()
        .isOk();
    return translator.calls().get(translator.calls().size() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"target_lang\": \"DE\"",
        "\"target_lang\": \"EN-US\", \"source_lang\": \"FR\"",
        "\"target_lang\": \"EN-US\", \"formality\": \"less\"",
        "\"target_lang\": \"EN-US\", \"context\": \"x\"",
        "\"target_lang\": \"EN-US\", \"tag_handling\": \"xml\"",
        "\"target_lang\": \"EN-US\", \"tag_handling\": \"html\", \"ignore_tags\": [\"x\"]",
        "\"target_lang\": \"EN-US\", \"model_type\": \"quality_optimized\"",
        "\"target_lang\": \"EN-US\", \"split_sentences\": \"2\"",
        "\"target_lang\": \"EN-US\", \"style_id\": \"x\"",
        "\"target_lang\": \"EN-US\", \"custom_instructions\": [\"x\"]",
        "\"target_lang\": \"EN-US\", \"glossary_id\": \"x\"",
        "\"target_lang\": \"EN-US\", \"preserve_formatting\": \"perhaps\"",
        "\"source_lang\": \"AR\""
      })
  void whatIsNotServedIsRefused(String options) {
    post("/v2/translate", "{\"text\": [\"خبر\"], %s}".formatted(options))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.message")
        .value(String.class, message -> assertThat(message).containsAnyOf("field", "needs"));
    assertThat(translator.calls()).isEmpty();
  }

  @Test
  void theLimitsAreDeepLs() {
    String texts = "\"a\",".repeat(50) + "\"a\"";
    post("/v2/translate", "{\"text\": [%s], \"target_lang\": \"EN-US\"}".formatted(texts))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo("The field text has 51 texts; the limit is 50.");
    String long1 = "خ".repeat(64 * 1024 + 1);
    post("/v2/translate", "{\"text\": [\"%s\"], \"target_lang\": \"EN-US\"}".formatted(long1))
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo("The texts have 131074 bytes; the limit is 131072.");
  }

  @Test
  void aTextThatIsNotArabicIsABadRequest() {
    post(
            "/v2/translate",
            "{\"text\": [\"دولت ایران اعلام کرد که بیمارستان گشایش می یابد\"], \"target_lang\": \"EN-US\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("NOT_ARABIC");
  }

  @Test
  void bodiesOfOtherKindsAreRefused() {
    client
        .post()
        .uri("/v2/translate")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("خبر")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
    post("/v2/translate", "[]").expectStatus().isBadRequest();
    post("/v2/translate", "{").expectStatus().isBadRequest();
  }

  @Test
  void languagesAndUsageAreTold() {
    expect(get("/v2/languages"), "[{\"language\": \"AR\", \"name\": \"Arabic\"}]");
    get("/v2/languages?type=target")
        .expectBody()
        .jsonPath("$[0].language")
        .isEqualTo("EN-GB")
        .jsonPath("$[1].language")
        .isEqualTo("EN-US");
    get("/v2/languages?type=x").expectStatus().isBadRequest();
    get("/v2/usage").expectBody().jsonPath("$.character_limit").isEqualTo(1_000_000_000_000L);
    expect(
        get("/v2/glossary-language-pairs"),
        "{\"supported_languages\": [{\"source_lang\": \"ar\", \"target_lang\": \"en\"}]}");
  }

  private ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }

  private ResponseSpec form(String body) {
    return client
        .post()
        .uri("/v2/translate")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(body)
        .exchange();
  }

  private static void expect(ResponseSpec response, String json) {
    response.expectStatus().isOk().expectBody().json(json, JsonCompareMode.STRICT);
  }
}
