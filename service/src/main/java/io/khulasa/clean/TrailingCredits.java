package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.List;
import java.util.Set;

/** An agency's name behind the last sentence of a report. */
final class TrailingCredits implements CutRule {

  private static final Set<String> ENDS = Set.of(".", "!", "؟", "»");

  @Override
  public List<Dropped> cuts(Line line) {
    List<Token> tokens = line.tokens();
    int start = Credit.startIn(tokens);
    boolean behindSentence = start > 0 && ENDS.contains(tokens.get(start - 1).word());
    if (!behindSentence) {
      return List.of();
    }
    return List.of(
        new Dropped(new Span(tokens.get(start).start(), line.text().length()), Reason.BYLINE));
  }
}
