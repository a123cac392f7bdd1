package io.khulasa.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.GlossaryFormat;
import io.khulasa.glossary.StoredGlossary;
import java.util.List;

/** A glossary as {@code /v3/glossaries} tells of it: with a dictionary for each pair, here one. */
record DeepLMultilingualJson(
    @JsonProperty("glossary_id") String id,
    String name,
    List<Dictionary> dictionaries,
    @JsonProperty("creation_time") String created) {

  /** A dictionary without its entries. */
  record Dictionary(
      @JsonProperty("source_lang") String source,
      @JsonProperty("target_lang") String target,
      @JsonProperty("entry_count") int count) {

    static Dictionary of(Glossary glossary) {
      return new Dictionary("ar", "en", glossary.terms().size());
    }
  }

  /** A dictionary with its entries. */
  record Entries(
      @JsonProperty("source_lang") String source,
      @JsonProperty("target_lang") String target,
      String entries,
      @JsonProperty("entries_format") String format) {}

  /** Several of those. */
  record Dictionaries(List<Entries> dictionaries) {

    static Dictionaries of(Glossary glossary) {
      return new Dictionaries(
          List.of(new Entries("ar", "en", GlossaryFormat.tsv(glossary), "tsv")));
    }
  }

  /** Several glossaries. */
  record Several(List<DeepLMultilingualJson> glossaries) {}

  static DeepLMultilingualJson of(StoredGlossary stored) {
    Glossary glossary = stored.glossary();
    return new DeepLMultilingualJson(
        stored.id(),
        stored.name(),
        glossary.equals(Glossary.NONE) ? List.of() : List.of(Dictionary.of(glossary)),
        DeepLGlossaryJson.time(stored.created()));
  }
}
