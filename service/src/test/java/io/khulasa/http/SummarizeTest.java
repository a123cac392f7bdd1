package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

final class SummarizeTest extends ServiceTest {

  SummarizeTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void answerHasTheContractsShapeAndOrder() {
    String body =
        post(
                "/summarize",
                """
                {"id": "a", "text": "#قائمة\\n@خبر\\nقال الوزير شكرا. خبر أول.", "sentences": 1,
                 "include": ["translation", "cleaning", "checks"]}
                """)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(body)
        .matches(
            """
            \\{"id":"a","title":"xbr","summary":"qal alwzyr ckra\\.",\
            "sentences":\\[\\{"text":"qal alwzyr ckra\\.","sources":\\[\\{"start":12,"end":28\\}\\],"flags":\\[\\]\\}\\],\
            "method":"extractive",\
            "translation":\\{"title":"xbr","paragraphs":\\["qal alwzyr ckra\\. xbr awl\\."\\],\
            "sentences":\\[\\{"source":\\{"start":8,"end":11\\},"text":"xbr","score":0\\.9,"flags":\\[\\]\\},.*\\]\\},\
            "cleaning":\\{"kept":29,"dropped":\\[\\{"start":0,"end":7,"reason":"NAVIGATION"\\}\\]\\},\
            "checks":\\{"sentencesIn":3,"sentencesOut":3,"numbersMissing":\\[\\],"flags":\\[\\],"needsReview":false\\},\
            "model":\\{"translator":"speller","summarizer":"leading","revision":"scripted-1\\+leading-1","device":"cpu"\\},\
            "cached":false,\
            "timings":\\{"clean":\\d+,"translate":\\d+,"summarize":\\d+,"total":\\d+\\}\\}\
            """);
  }

  @Test
  void partsAreLeftOutUnlessAskedFor() {
    post("/summarize", "{\"text\": \"خبر ثان.\"}")
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("xbr van.")
        .jsonPath("$.id")
        .doesNotExist()
        .jsonPath("$.title")
        .doesNotExist()
        .jsonPath("$.translation")
        .doesNotExist()
        .jsonPath("$.cleaning")
        .doesNotExist()
        .jsonPath("$.checks")
        .doesNotExist();
  }

  @Test
  void htmlIsReadAsAReaderSeesItAndSpansAreOfItsSource() {
    String html = "<p>خبر <b>ثان</b>.</p><script>var x = 1;</script>";
    post("/summarize", "{\"text\": \"" + html + "\", \"format\": \"html\", \"clean\": false}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("xbr van.")
        .jsonPath("$.sentences[0].sources[0].start")
        .isEqualTo(html.indexOf("خبر"))
        .jsonPath("$.sentences[0].sources[0].end")
        .isEqualTo(html.indexOf("</p>"));
  }

  @Test
  void flagsAreObjects() {
    translator.answer("عبر 73 شخصا.", "people", Ending.COMPLETE);
    translator.answer("عبر 73", "people", Ending.COMPLETE);

    post("/summarize", "{\"text\": \"عبر 73 شخصا.\", \"include\": [\"checks\"]}")
        .expectBody()
        .jsonPath("$.checks.flags[0].kind")
        .isEqualTo("NUMBER")
        .jsonPath("$.checks.flags[0].detail")
        .isEqualTo("73 is missing")
        .jsonPath("$.checks.needsReview")
        .isEqualTo(true)
        .jsonPath("$.sentences[0].flags[0].kind")
        .isEqualTo("NUMBER");
  }

  @Test
  void secondAnswerIsCached() {
    String body = "{\"text\": \"خبر ثالث.\"}";
    post("/summarize", body).expectBody().jsonPath("$.cached").isEqualTo(false);
    post("/summarize", body).expectBody().jsonPath("$.cached").isEqualTo(true);

    client
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(
            metrics ->
                assertThat(metrics)
                    .containsPattern(
                        "cache_gets_total\\{cache=\"articles\",result=\"hit\"\\} [1-9]")
                    .containsPattern("cache_gets_total\\{cache=\"sentences\",result=\"miss\"\\} "));
  }

  @Test
  void withoutCleaningAllIsKept() {
    post("/summarize", "{\"text\": \"#قائمة\\nخبر رابع.\", \"clean\": false, \"title\": \"قال\"}")
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("#qaxma xbr rabe.")
        .jsonPath("$.title")
        .isEqualTo("qal");
  }

  @Test
  void whatAnEditorKeepsIsOfTheArticle() {
    String text = "#قائمة\\nخبر رابع.\\n#شارك\\nخبر خامس.";
    post(
            "/summarize",
            """
            {"text": "%s", "keep": [{"start": 0, "end": 7}], "include": ["translation", "cleaning"]}
            """
                .formatted(text))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.translation.sentences[0].source.start")
        .isEqualTo(0)
        .jsonPath("$.cleaning.dropped.length()")
        .isEqualTo(1)
        .jsonPath("$.cleaning.dropped[0].start")
        .isEqualTo(17);
    post(
            "/summarize",
            """
            {"articles": [{"text": "%s", "keep": [{"start": 18, "end": 19}]}, {"text": "%s"}],
             "include": ["cleaning"]}
            """
                .formatted(text, text))
        .expectBody()
        .jsonPath("$.results[0].cleaning.dropped.length()")
        .isEqualTo(1)
        .jsonPath("$.results[1].cleaning.dropped.length()")
        .isEqualTo(2);
  }

  @Test
  void keptSpansMustBeOfTheText() {
    for (String span :
        List.of("{}", "null", "{\"start\": 3, \"end\": 2}", "{\"start\": -1, \"end\": 2}")) {
      post("/summarize", "{\"text\": \"خبر.\", \"keep\": [" + span + "]}")
          .expectStatus()
          .isBadRequest();
    }
    post("/summarize", "{\"text\": \"خبر.\", \"keep\": [{\"start\": 0, \"end\": 5}]}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("A span of the field keep ends at 5; the text has 4 code units.");
  }

  @Test
  void unknownFieldsArePassedOver() {
    post("/summarize", "{\"text\": \"خبر خامس.\", \"colour\": {\"of\": [1]}}")
        .expectStatus()
        .isOk();
  }

  @Test
  void oneBadArticleDoesNotSpoilTheOthers() {
    post(
            "/summarize",
            """
            {"articles": [{"id": "a", "text": "خبر سادس."}, {"id": "b", "text": "English only"},
                          {"id": "c", "text": 5}, {"text": "خبر سابع."}],
             "sentences": 1}
            """)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.results.length()")
        .isEqualTo(4)
        .jsonPath("$.results[0].id")
        .isEqualTo("a")
        .jsonPath("$.results[0].summary")
        .isEqualTo("xbr sads.")
        .jsonPath("$.results[1].id")
        .isEqualTo("b")
        .jsonPath("$.results[1].error.code")
        .isEqualTo("NOT_ARABIC")
        .jsonPath("$.results[1].error.status")
        .isEqualTo(422)
        .jsonPath("$.results[2].error.detail")
        .isEqualTo("The field articles[2].text must be a string.")
        .jsonPath("$.results[3].summary")
        .isEqualTo("xbr sabe.");
  }

  @Test
  void answerIsTheSameWhoeverIsInTheRequest() {
    post("/summarize", "{\"articles\": [{\"text\": \"خبر ثامن.\"}]}")
        .expectBody()
        .json("{\"results\": [{\"summary\": \"xbr vamn.\"}]}", JsonCompareMode.LENIENT);
  }
}
