package io.khulasa.pipeline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for.
 *
 * @param body bytes of a request's body
 * @param text characters of one text as it is sent, furniture included
 * @param article characters of one article after cleaning
 * @param sentences sentences of one article, or of all texts of one translation
 * @param title characters of a title
 * @param items articles or texts in one request
 */
@ConfigurationProperties("khulasa.limits")
public record LimitsProperties(
    @DefaultValue("2MB") DataSize body,
    @DefaultValue("200000") int text,
    @DefaultValue("60000") int article,
    @DefaultValue("2000") int sentences,
    @DefaultValue("1000") int title,
    @DefaultValue("64") int items) {

  public LimitsProperties {
    positive("body", body.toBytes());
    positive("text", text);
    positive("article", article);
    positive("sentences", sentences);
    positive("title", title);
    positive("items", items);
  }

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "khulasa.limits.%s must be 1 or more, not %d".formatted(name, value));
    }
  }
}
