package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A pointer to another story that fell between the words of a paragraph: «اقرأ أيضًا | …». */
final class InlinePromotions implements CutRule {
  private static final Set<String> QUOTES = Set.of("«", "\"", "“");

  @Override
  public List<Dropped> cuts(Line line) {
    List<Token> tokens = line.tokens();
    List<Dropped> cuts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int headline = headlineAt(tokens, i);
      if (headline > 0) {
        int end = PromotionEnd.find(tokens, headline);
        Span span = new Span(tokens.get(i).start(), tokens.get(end - 1).end());
        cuts.add(new Dropped(span, Reason.PROMOTION));
        i = end - 1;
      }
    }
    return cuts;
  }

  /** Index of the token behind a pointer's mark of separation, or -1 where no pointer begins. */
  private static int headlineAt(List<Token> tokens, int start) {
    if (start > 0 && QUOTES.contains(tokens.get(start - 1).word())) {
      return -1;
    }
    int end = Phrases.PROMOTIONS.endAt(tokens, start);
    if (end > 0 && end < tokens.size() && tokens.get(end).isSeparator()) {
      end++;
    }
    boolean marked = end > 0 && tokens.get(end - 1).isSeparator();
    return marked && end < tokens.size() ? end : -1;
  }
}
