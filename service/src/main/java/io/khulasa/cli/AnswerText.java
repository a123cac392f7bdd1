package io.khulasa.cli;

import io.khulasa.cli.AnswerPrinter.Parts;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import java.util.StringJoiner;

/** An answer for a reader at a terminal. */
final class AnswerText {

  private AnswerText() {}

  /**
   * File, title, the summary with what to look at in it, how much there is to look at in the
   * translation, and the translation itself when it is wanted: flagged sentences behind it.
   */
  static String of(String name, ArticleAnswer answer, Parts parts) {
    Reading reading = answer.reading();
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("== " + name);
    if (reading.title() != null) {
      text.add(reading.title()).add("");
    }
    if (parts == Parts.TRANSLATION) {
      text.add(String.join("\n\n", reading.paragraphs()));
    } else {
      summary(reading, text);
    }
    long flagged = reading.sentences().stream().filter(pair -> !pair.flags().isEmpty()).count();
    if (flagged > 0) {
      int all = reading.sentences().size();
      text.add("").add("to check in the translation: %d of %d sentences".formatted(flagged, all));
    }
    if (parts == Parts.BOTH) {
      text.add("").add(String.join("\n\n", reading.paragraphs()));
    }
    if (parts != Parts.SUMMARY) {
      reading.sentences().stream()
          .filter(pair -> !pair.flags().isEmpty())
          .forEach(pair -> flag(pair, text));
    }
    return text.toString();
  }

  private static void summary(Reading reading, StringJoiner text) {
    for (Reading.Line line : reading.summary()) {
      text.add("• " + line.text());
      line.flags().forEach(flag -> text.add("  (to check: " + flag.detail() + ")"));
    }
  }

  private static void flag(SentencePair pair, StringJoiner text) {
    text.add("").add("to check: " + pair.text());
    pair.flags().forEach(flag -> text.add("  (" + flag.detail() + ")"));
  }
}
