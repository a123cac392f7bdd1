package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.pipeline.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What DeepL's requests for texts and for documents share.
 *
 * @param source auto where it is left out
 * @param glossaries ids, the first counting most
 */
record DeepLOptions(TextSource source, List<String> glossaries) {

  private static final Set<String> TARGETS = Set.of("en", "en-us", "en-gb");
  private static final Set<String> FORMALITIES = Set.of("default", "prefer_more", "prefer_less");
  private static final int MOST_GLOSSARIES = 5;

  DeepLOptions {
    glossaries = List.copyOf(glossaries);
  }

  /** Reads them, refusing what is not served. */
  static DeepLOptions of(Fields fields) {
    String target = fields.required("target_lang").toLowerCase(Locale.ROOT);
    if (!TARGETS.contains(target)) {
      throw Fields.malformed("The field target_lang must be EN, EN-US or EN-GB.");
    }
    TextSource source = source(fields.one("source_lang"));
    String formality = requireNonNullElse(fields.one("formality"), "default");
    if (!FORMALITIES.contains(formality.toLowerCase(Locale.ROOT))) {
      throw Fields.malformed(
          "English has no formality here: the field formality can be default, prefer_more or"
              + " prefer_less.");
    }
    List<String> glossaries = glossaries(fields);
    if (!glossaries.isEmpty() && source == TextSource.AUTO) {
      throw Fields.malformed("A glossary needs the field source_lang.");
    }
    return new DeepLOptions(source, glossaries);
  }

  private static TextSource source(@Nullable String language) {
    if (language == null) {
      return TextSource.AUTO;
    }
    if (language.equalsIgnoreCase("ar")) {
      return TextSource.ARABIC;
    }
    throw Fields.malformed("The field source_lang must be AR, or be left out.");
  }

  private static List<String> glossaries(Fields fields) {
    String one = fields.one("glossary_id");
    List<String> ids = new ArrayList<>();
    for (String value : fields.all("glossary_ids")) {
      ids.addAll(List.of(value.split(",")));
    }
    if (one != null && !ids.isEmpty()) {
      throw Fields.malformed("Send either the field glossary_id or glossary_ids, not both.");
    }
    if (ids.size() > MOST_GLOSSARIES) {
      throw Fields.malformed(
          "The field glossary_ids has %d ids; the limit is %d."
              .formatted(ids.size(), MOST_GLOSSARIES));
    }
    return one == null ? ids.stream().map(String::strip).toList() : List.of(one);
  }
}
