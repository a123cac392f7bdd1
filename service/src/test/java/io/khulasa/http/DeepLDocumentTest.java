package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

final class DeepLDocumentTest extends ServiceTest {

  DeepLDocumentTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void aFileIsTranslated() {
    Map<?, ?> handle =
        handle(upload("page.html", "<!DOCTYPE html><html><body><p>خبر</p></body></html>"));
    Map<?, ?> status = statusOf(handle);

    assertThat(status.get("status")).isEqualTo("done");
    assertThat(status.get("billed_characters")).isEqualTo(51);
    ask(handle, "/result")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueMatches("Content-Disposition", "attachment; .*page.html.*")
        .expectBody(String.class)
        .isEqualTo("<!DOCTYPE html><html><body><p>xbr</p></body></html>");
  }

  @Test
  void whatFailsSaysWhy() {
    Map<?, ?> handle = handle(upload("a.txt", "دولت ایران اعلام کرد که بیمارستان گشایش می یابد"));
    Map<?, ?> status = statusOf(handle);

    assertThat(status.get("status")).isEqualTo("error");
    assertThat(String.valueOf(status.get("error_message"))).contains("not in Arabic");
    ask(handle, "/result").expectStatus().isEqualTo(503);
  }

  @Test
  void otherFilesAreRefused() {
    upload("a.docx", "x").expectStatus().isBadRequest();
    upload("a.txt", "خبر", Charset.forName("windows-1256"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo("The file is not in UTF-8.");
    Map<?, ?> handle = handle(upload("a.txt", "خبر"));
    client
        .get()
        .uri("/v2/document/{id}?document_key=x", handle.get("document_id"))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private Map<?, ?> statusOf(Map<?, ?> handle) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Map<?, ?> status = Map.of("status", "translating");
    while ("translating".equals(status.get("status")) && System.nanoTime() < end) {
      status = body(ask(handle, ""));
    }
    return status;
  }

  private ResponseSpec ask(Map<?, ?> handle, String path) {
    return post(
        "/v2/document/" + handle.get("document_id") + path,
        "{\"document_key\": \"%s\"}".formatted(handle.get("document_key")));
  }

  private ResponseSpec upload(String name, String text) {
    return upload(name, text, StandardCharsets.UTF_8);
  }

  private ResponseSpec upload(String name, String text, Charset charset) {
    // Written by hand: the client's own boundary is drawn by reading a file, which BlockHound sees.
    String head =
        "--X\r\nContent-Disposition: form-data; name=\"target_lang\"\r\n\r\nEN-US\r\n--X\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(name);
    return client
        .post()
        .uri("/v2/document")
        .header("Content-Type", "multipart/form-data; boundary=X")
        .bodyValue((head + text + "\r\n--X--\r\n").getBytes(charset))
        .exchange();
  }

  private static Map<?, ?> handle(ResponseSpec response) {
    return body(response.expectStatus().isOk());
  }

  private static Map<?, ?> body(ResponseSpec response) {
    Map<?, ?> body = response.expectBody(Map.class).returnResult().getResponseBody();
    assertThat(body).isNotNull();
    return body;
  }
}
