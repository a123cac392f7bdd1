package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

final class DeepLGlossaryTest extends ServiceTest {

  DeepLGlossaryTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void aGlossaryIsKeptUsedAndForgotten() {
    String id =
        id(
            "/v2/glossaries",
            """
            {"name": "Desk", "source_lang": "ar", "target_lang": "en",
             "entries": "الوزير\\tthe Minister", "entries_format": "tsv"}
            """);
    client
        .get()
        .uri("/v2/glossaries/{id}/entries", id)
        .exchange()
        .expectHeader()
        .contentType("text/tab-separated-values;charset=UTF-8")
        .expectBody(String.class)
        .isEqualTo("الوزير\tthe Minister");

    translator.answer("زعم الوزير شكرا.", "The dog said thanks.", Ending.COMPLETE);
    translator.answer("زعم the Minister شكرا.", "The Minister said thanks.", Ending.COMPLETE);
    translator.answer("زعم Xenon شكرا.", "Xenon.", Ending.COMPLETE);
    post("/v2/translate", translation(id))
        .expectBody()
        .jsonPath("$.translations[0].text")
        .isEqualTo("The Minister said thanks.");
    post("/translate", "{\"q\": \"زعم الوزير شكرا.\", \"glossary\": \"%s\"}".formatted(id))
        .expectBody()
        .jsonPath("$.translatedText")
        .isEqualTo("The Minister said thanks.");

    client.delete().uri("/v2/glossaries/{id}", id).exchange().expectStatus().isNoContent();
    client.get().uri("/v2/glossaries/{id}", id).exchange().expectStatus().isNotFound();
    post("/v2/translate", translation(id))
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo("There is no glossary with this id.");
  }

  private static String translation(String id) {
    return """
        {"text": ["زعم الوزير شكرا."], "target_lang": "EN-US", "source_lang": "AR",
         "glossary_id": "%s"}
        """
        .formatted(id);
  }

  @Test
  void dictionariesAreMergedReplacedAndEmptied() {
    String id = id("/v3/glossaries", dictionaries("حماس\\tHamas"));
    client
        .patch()
        .uri("/v3/glossaries/{id}", id)
        .header("Content-Type", "application/json")
        .bodyValue(dictionaries("فتح\\tFatah\\nحماس\\tHAMAS"))
        .exchange()
        .expectBody()
        .jsonPath("$.dictionaries[0].entry_count")
        .isEqualTo(2);
    client
        .get()
        .uri("/v3/glossaries/{id}/entries?source_lang=AR&target_lang=EN", id)
        .exchange()
        .expectBody()
        .jsonPath("$.dictionaries[0].entries")
        .isEqualTo("فتح\tFatah\nحماس\tHAMAS");
    client
        .put()
        .uri("/v3/glossaries/{id}/dictionaries", id)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .bodyValue("source_lang=ar&target_lang=en&entries=a,b&entries_format=csv")
        .exchange()
        .expectBody()
        .jsonPath("$.entry_count")
        .isEqualTo(1);
    String dictionary = "/v3/glossaries/{id}/dictionaries?source_lang=ar&target_lang=en";
    client.delete().uri(dictionary, id).exchange().expectStatus().isNoContent();
    client.delete().uri(dictionary, id).exchange().expectStatus().isNotFound();
    client.delete().uri("/v3/glossaries/{id}", id).exchange().expectStatus().isNoContent();
  }

  @Test
  void badGlossariesAreRefused() {
    post("/v2/glossaries", "{\"name\": \"x\", \"source_lang\": \"de\", \"target_lang\": \"en\"}")
        .expectStatus()
        .isBadRequest();
    post("/v3/glossaries", "{\"name\": \"x\", \"dictionaries\": []}").expectStatus().isBadRequest();
    post(
            "/v2/glossaries",
            "{\"name\": \"x\", \"source_lang\": \"ar\", \"target_lang\": \"en\", \"entries\": \"x\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.message")
        .value(String.class, message -> assertThat(message).startsWith("Entry 1"));
  }

  @Test
  void ourOwnRequestsCarryTheEntriesThemselves() {
    translator.answer("ظن الوزير شكرا.", "The dog said thanks.", Ending.COMPLETE);
    translator.answer("ظن Mr X شكرا.", "Mr X said thanks.", Ending.COMPLETE);
    translator.answer("ظن Mr Y شكرا.", "The dog said thanks.", Ending.COMPLETE);
    translator.answer("ظن Xenon شكرا.", "The dog said thanks.", Ending.COMPLETE);
    String glossary = "\"glossary\": {\"entries\": {\"الوزير\": \"%s\"}}";

    post("/summarize", "{\"text\": \"ظن الوزير شكرا.\", %s}".formatted(glossary.formatted("Mr X")))
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("Mr X said thanks.");
    post("/summarize", "{\"text\": \"ظن الوزير شكرا.\"}")
        .expectBody()
        .jsonPath("$.summary")
        .isEqualTo("The dog said thanks.");
    post(
            "/translate",
            "{\"q\": \"ظن الوزير شكرا.\", \"details\": true, %s}"
                .formatted(glossary.formatted("Mr Y")))
        .expectBody()
        .jsonPath("$.sentences[0].flags[0].kind")
        .isEqualTo("GLOSSARY");
    post("/translate", "{\"q\": \"خبر\", \"glossary\": 3}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The field glossary must be the id of a glossary or an object with entries.");
    post("/translate", "{\"q\": \"خبر\", \"glossary\": {}}").expectStatus().isBadRequest();
    post("/translate", "{\"q\": \"خبر\", \"glossary\": {\"entries\": {\"خبر\": null}}}")
        .expectStatus()
        .isBadRequest();
  }

  private String id(String path, String body) {
    Map<?, ?> answer =
        post(path, body)
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).isNotNull();
    return String.valueOf(answer.get("glossary_id"));
  }

  private static String dictionaries(String entries) {
    return """
        {"name": "Desk", "dictionaries": [{"source_lang": "ar", "target_lang": "en",
         "entries": "%s", "entries_format": "tsv"}]}
        """
        .formatted(entries);
  }
}
