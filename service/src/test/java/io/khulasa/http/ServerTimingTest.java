package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

final class ServerTimingTest extends ServiceTest {

  private static final String PART = "%s;dur=\\d+\\.\\d";

  ServerTimingTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void anAnswerSaysWhereItsTimeWent() {
    String text = "{\"text\": \"وصل القطار إلى المحطة.\"}";
    assertThat(timing("/summarize", text))
        .matches(parts("clean", "queue", "translate", "summarize", "total"));
    assertThat(timing("/summarize", text)).as("from the cache").matches(parts("clean", "total"));
  }

  @Test
  void aRefusalSaysHowLongItTook() {
    assertThat(timing("/summarize", "{")).matches(parts("total"));
  }

  private String timing(String path, String json) {
    String header =
        post(path, json).returnResult(String.class).getResponseHeaders().getFirst("Server-Timing");
    return requireNonNullElse(header, "");
  }

  private static String parts(String... names) {
    StringBuilder pattern = new StringBuilder();
    for (String name : names) {
      pattern.append(pattern.isEmpty() ? "" : ", ").append(PART.formatted(name));
    }
    return pattern.toString();
  }
}
