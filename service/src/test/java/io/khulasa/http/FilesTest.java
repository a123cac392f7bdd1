package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Files for other programs, and suggestions. */
final class FilesTest extends ServiceTest {

  FilesTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void aPageIsAnsweredAsAFile() {
    post(
            "/export",
            """
            {"format": "xliff-2.0", "name": "a/b: \\"c\\"\\r\\nd", "title": "T", "summary": ["S"],
             "paragraphs": [{"sentences": [{"source": "خبر", "target": "News", "notes": ["n"]}]}]}
            """)
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/xliff+xml")
        .expectHeader()
        .value(
            "Content-Disposition",
            name -> assertThat(name).startsWith("attachment;").contains("a%20b%20c%20d.xlf"))
        .expectBody(String.class)
        .value(file -> assertThat(file).contains("<source>خبر</source>", "<target>News</target>"));
  }

  @Test
  void whatIsLeftOutOfAPageIsEmpty() {
    post("/export", "{\"format\": \"docx\", \"paragraphs\": [null, {\"sentences\": [null, {}]}]}")
        .expectStatus()
        .isOk()
        .expectBody()
        .consumeWith(file -> assertThat(file.getResponseBody()).startsWith('P', 'K'));
  }

  @Test
  void otherFormatsAreRefused() {
    post("/export", "{\"format\": \"pdf\"}").expectStatus().isBadRequest();
    client.get().uri("/suggestions?format=xml").exchange().expectStatus().isBadRequest();
  }

  @Test
  void suggestionsAreKeptAndGivenBack() {
    post(
            "/suggest",
            "{\"q\": \"خبر <1>\", \"s\": \"News\", \"source\": \"ar\", \"target\": \"en\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.success")
        .isEqualTo(true);

    client
        .get()
        .uri("/suggestions?format=tmx")
        .exchange()
        .expectHeader()
        .contentType("application/x-tmx+xml")
        .expectBody(String.class)
        .value(
            tmx ->
                assertThat(tmx)
                    .contains("<seg>خبر &lt;1&gt;</seg>", "<seg>News</seg>")
                    .endsWith("</tmx>\n"));
    client
        .get()
        .uri("/suggestions")
        .exchange()
        .expectHeader()
        .contentType("application/jsonl")
        .expectBody(String.class)
        .value(lines -> assertThat(lines).contains("\"source\":\"خبر <1>\",\"target\":\"News\""));
  }

  @Test
  void suggestionsMustBeWholeAndOfThePair() {
    post("/suggest", "{\"q\": \"خبر\", \"s\": \" \"}").expectStatus().isBadRequest();
    post("/suggest", "{\"q\": \"خبر\", \"s\": \"" + "x".repeat(10_001) + "\"}")
        .expectStatus()
        .isEqualTo(422);
    post("/suggest", "{\"q\": \"خبر\", \"s\": \"x\", \"target\": \"fr\"}")
        .expectStatus()
        .isEqualTo(422);
  }
}
