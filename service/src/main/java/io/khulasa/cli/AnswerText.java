package io.khulasa.cli;

import io.khulasa.check.Flag;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.Reading;
import java.util.StringJoiner;

/** An answer for a reader at a terminal. */
final class AnswerText {

  private AnswerText() {}

  /** File, title, summary, what to look at, and the translation when it is wanted. */
  static String of(PageFile file, ArticleAnswer answer, boolean full) {
    Reading reading = answer.reading();
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("== " + file.name());
    if (reading.title() != null) {
      text.add(reading.title()).add("");
    }
    reading.summary().forEach(line -> text.add("• " + line.text()));
    long flagged = reading.sentences().stream().filter(pair -> !pair.flags().isEmpty()).count();
    if (flagged > 0) {
      text.add("").add("to check: " + flagged + " of " + reading.sentences().size() + " sentences");
      reading.checks().flags().stream()
          .map(Flag::detail)
          .distinct()
          .forEach(d -> text.add("  " + d));
    }
    if (full) {
      text.add("").add(String.join("\n\n", reading.paragraphs()));
    }
    return text.toString();
  }
}
