package io.khulasa.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.glossary.StoredGlossary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A glossary as {@code /v2/glossaries} tells of it. */
record DeepLGlossaryJson(
    @JsonProperty("glossary_id") String id,
    boolean ready,
    String name,
    @JsonProperty("source_lang") String source,
    @JsonProperty("target_lang") String target,
    @JsonProperty("creation_time") String created,
    @JsonProperty("entry_count") int count) {

  /** Several of them. */
  record Several(List<DeepLGlossaryJson> glossaries) {}

  // DeepL's client for Python wants the fraction.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX").withZone(ZoneOffset.UTC);

  static DeepLGlossaryJson of(StoredGlossary stored) {
    return new DeepLGlossaryJson(
        stored.id(),
        true,
        stored.name(),
        "ar",
        "en",
        time(stored.created()),
        stored.glossary().terms().size());
  }

  static String time(Instant time) {
    return TIME.format(time);
  }
}
