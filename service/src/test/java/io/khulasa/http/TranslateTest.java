package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

final class TranslateTest extends ServiceTest {

  TranslateTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void htmlKeepsItsMarkup() {
    post(
            "/translate",
            "{\"q\": [\"<p dir='rtl'>خبر <b>ثان</b>.</p>\", \"<pre>خبر</pre>\"], \"format\": \"html\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.translatedText[0]")
        .isEqualTo("<p dir='rtl'>xbr <b>van</b>.</p>")
        .jsonPath("$.translatedText[1]")
        .isEqualTo("<pre>خبر</pre>");
  }

  @Test
  void textBecomesText() {
    expect(
        post(
            "/translate",
            "{\"q\": \"خبر\\n\\nقال.  شكرا\", \"source\": \"ar\", \"target\": \"en\"}"),
        "{\"translatedText\": \"xbr\\n\\nqal.  ckra\"}");
  }

  @Test
  void arrayBecomesArray() {
    expect(
        post(
            "/translate",
            "{\"q\": [\"خبر\", \"\", \"Hi!\"], \"source\": \"ar\", \"target\": \"en\"}"),
        "{\"translatedText\": [\"xbr\", \"\", \"Hi!\"]}");
  }

  @Test
  void autoTellsTheLanguage() {
    expect(
        post("/translate", "{\"q\": [\"خبر\", \"Hi\"], \"source\": \"auto\", \"target\": \"en\"}"),
        """
        {"translatedText": ["xbr", "Hi"],
         "detectedLanguage": [{"confidence": 100.0, "language": "ar"},
                              {"confidence": 100.0, "language": "en"}]}
        """);
  }

  @Test
  void detailsAddThePairs() {
    expect(
        post("/translate", "{\"q\": \"خبر. Hi. \", \"source\": \"ar\", \"details\": true}"),
        """
        {"translatedText": "xbr. Hi. ",
         "sentences": [{"source": {"start": 0, "end": 4}, "text": "xbr.", "score": 0.9, "flags": []},
                       {"source": {"start": 5, "end": 8}, "text": "Hi.", "score": 1.0, "flags": []}]}
        """);
  }

  @Test
  void alternativesAreNone() {
    expect(
        post(
            "/translate",
            "{\"q\": \"خبر\", \"source\": \"ar\", \"alternatives\": 3, \"api_key\": \"x\"}"),
        "{\"translatedText\": \"xbr\", \"alternatives\": []}");
  }

  @Test
  void formIsTakenToo() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("q", "خبر");
    form.add("source", "auto");
    form.add("target", "en");
    form.add("format", "text");
    form.add("alternatives", "0");

    expect(
        client
            .post()
            .uri("/translate")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue(form)
            .exchange(),
        """
        {"translatedText": "xbr", "detectedLanguage": {"confidence": 100.0, "language": "ar"}}
        """);
  }

  @Test
  void formOfNonsenseIsRefused() {
    client
        .post()
        .uri("/translate")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("q=x&alternatives=many")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The field alternatives must be a whole number.");
  }

  @Test
  void otherLanguagesAreNotServed() {
    post("/translate", "{\"q\": \"خبر\", \"source\": \"ar\", \"target\": \"fr\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("UNSUPPORTED_LANGUAGE")
        .jsonPath("$.error")
        .isEqualTo(
            "These languages are not served: the source can be ar, en or auto, the target en.");
  }

  @Test
  void textsMustBeStrings() {
    post("/translate", "{\"q\": 5}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The field q must be a string or an array of strings.");
    post("/translate", "{\"q\": [\"a\", null]}").expectStatus().isBadRequest();
    post("/translate", "{\"q\": []}").expectBody().jsonPath("$.code").isEqualTo("EMPTY");
    post("/translate", "{}").expectBody().jsonPath("$.error").isEqualTo("The field q is missing.");
  }

  @Test
  void languagesAreListed() {
    expect(
        client.get().uri("/languages").exchange(),
        """
        [{"code": "ar", "name": "Arabic", "targets": ["en"]},
         {"code": "en", "name": "English", "targets": ["en"]}]
        """);
  }

  @Test
  void languageIsDetected() {
    expect(post("/detect", "{\"q\": \"خبر a\"}"), "[{\"confidence\": 75.0, \"language\": \"ar\"}]");
    expect(
        client
            .post()
            .uri("/detect")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue("q=Hello")
            .exchange(),
        "[{\"confidence\": 100.0, \"language\": \"en\"}]");
    post("/detect", "{}").expectStatus().isBadRequest();
  }

  @Test
  void brokenSurrogatesComeBackReplaced() {
    String answer =
        post("/translate", "{\"q\": \"a\\ud800b \\ud83d\\ude00\", \"source\": \"auto\"}")
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(answer).contains("a\uFFFDb \uD83D\uDE00");
  }

  private static void expect(ResponseSpec response, String json) {
    response.expectStatus().isOk().expectBody().json(json, JsonCompareMode.STRICT);
  }
}
