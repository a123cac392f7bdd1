package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.GlossaryFormat;
import java.util.Locale;

/** Entries for one pair of languages, as they stand in a request. */
final class DeepLDictionary {

  private DeepLDictionary() {}

  /**
   * Reads entries.
   *
   * @param place what stands before the names of their fields
   */
  static Glossary read(Fields fields, String place) {
    requirePair(fields, place);
    String format = requireNonNullElse(fields.one(place + "entries_format"), "tsv");
    return GlossaryFormat.of(format).read(fields.required(place + "entries"));
  }

  /** Refuses languages other than ours. */
  static void requirePair(Fields fields, String place) {
    String source = fields.required(place + "source_lang").toLowerCase(Locale.ROOT);
    String target = fields.required(place + "target_lang").toLowerCase(Locale.ROOT);
    if (!source.equals("ar") || !(target.equals("en") || target.startsWith("en-"))) {
      throw new PipelineException(
          FailureKind.MALFORMED, "A glossary goes from ar to en; other languages are not served.");
    }
  }
}
