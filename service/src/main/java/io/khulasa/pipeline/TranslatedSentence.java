package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.text.Span;
import java.util.List;
import java.util.Set;

/**
 * What became of a sentence.
 *
 * @param source the sentence on one line, as the model is given it
 * @param text its English, or the sentence itself where nothing in it is Arabic
 * @param score how sure the model was of the least sure piece, in [0, 1]
 * @param flags what is wrong with it
 */
record TranslatedSentence(String source, String text, double score, List<Flag> flags) {

  private static final Set<Kind> UNUSABLE =
      Set.of(Kind.LOOP, Kind.UNTRANSLATED, Kind.EMPTY, Kind.LANGUAGE);

  TranslatedSentence {
    flags = List.copyOf(flags);
  }

  /** A sentence that needs no translation. */
  static TranslatedSentence untouched(String source) {
    return new TranslatedSentence(source, source, 1, List.of());
  }

  /** A sentence that is left as it is for this reason. */
  static TranslatedSentence left(String source, Flag reason) {
    return new TranslatedSentence(source, source, 1, List.of(reason));
  }

  /** The sentence beside its source. */
  SentencePair at(Span source) {
    return new SentencePair(source, text, score, flags);
  }

  /** Whether a summary may hold it. */
  boolean usable() {
    return flags.stream().noneMatch(flag -> UNUSABLE.contains(flag.kind()));
  }
}
