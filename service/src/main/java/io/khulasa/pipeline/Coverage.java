package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.split.Sentence;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds text that is in no sentence: what the splitter lost would otherwise be lost in silence. */
final class Coverage {

  private Coverage() {}

  /** A flag for each stretch between sentences that holds more than white space. */
  static List<Flag> check(String text, List<Sentence> sentences) {
    List<Flag> flags = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : sentences) {
      checkGap(text, new Span(at, Math.max(at, sentence.span().start())), flags);
      at = Math.max(at, sentence.span().end());
    }
    checkGap(text, new Span(at, text.length()), flags);
    return List.copyOf(flags);
  }

  private static void checkGap(String text, Span gap, List<Flag> flags) {
    if (!gap.in(text).isBlank()) {
      flags.add(
          new Flag(
              Kind.TRUNCATED,
              "%d characters of the article are in no sentence and were not translated."
                  .formatted(gap.length())));
    }
  }
}
