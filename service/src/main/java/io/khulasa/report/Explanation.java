package io.khulasa.report;

import io.khulasa.check.Flag;
import io.khulasa.clean.Dropped;
import io.khulasa.pipeline.SentencePair;
import java.util.List;
import java.util.Locale;

/**
 * What a sentence was flagged for, in an editor's words.
 *
 * @param label a word or two
 * @param note what to do about it
 */
record Explanation(String label, String note) {

  /**
   * A score is the model's own certainty. Below this, half of the bundled model's sentences are
   * wrong enough to be read beside the Arabic.
   */
  private static final double UNSURE = 0.35;

  /** What to look at in a sentence. */
  static List<Explanation> of(SentencePair pair) {
    if (pair.flags().isEmpty() && pair.score() < UNSURE) {
      return List.of(
          new Explanation(
              "unsure",
              String.format(
                  Locale.ROOT,
                  "The model was not sure of this sentence; read it beside the Arabic: its score is"
                      + " %.2f of 1.",
                  pair.score())));
    }
    return of(pair.flags());
  }

  static List<Explanation> of(List<Flag> flags) {
    return flags.stream().map(Explanation::of).toList();
  }

  static Explanation of(Flag flag) {
    String[] words =
        switch (flag.kind()) {
          case NUMBER -> words("number", "Check the numbers");
          case CURRENCY -> words("currency", "Check the currency");
          case LOOP -> words("repetition", "Words repeat themselves; it may have run in circles");
          case LENGTH ->
              words("length", "Far longer or shorter than the Arabic; read it beside it");
          case UNTRANSLATED -> words("not translated", "Some of it was left in Arabic");
          case EMPTY -> words("no translation", "Nothing came out; read the Arabic");
          case TRUNCATED -> words("cut off", "The translation stops before its end");
          case GARBLED ->
              words("damaged source", "The Arabic was damaged before; letters may be wrong");
          case LANGUAGE ->
              words("other language", "Neither Arabic nor English; it was left as it is");
          case GLOSSARY -> words("glossary", "A term of the glossary is missing");
        };
    return new Explanation(words[0], words[1] + ": " + flag.detail() + ".");
  }

  /** Why a part of the page was left out. */
  static String of(Dropped.Reason reason) {
    return switch (reason) {
      case NAVIGATION -> "menu or button";
      case PROMOTION -> "pointer to another story";
      case CAPTION -> "caption or photo credit";
      case TAGS -> "tags";
      case BYLINE -> "author, date or agency";
      case OTHER_SCRIPT -> "not in Arabic script";
      case REPEATED -> "on the page twice";
      case OTHER_STORY -> "another story";
      case NOTICE -> "notice of the site";
      case MARKUP -> "markup, never shown";
    };
  }

  private static String[] words(String label, String meaning) {
    return new String[] {label, meaning};
  }
}
