package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A caption that fell into a paragraph: from the last mark of punctuation to the credit, as in «…،
 * قاعة المحكمة - صورة أرشيفية …».
 */
final class InlineCaptions implements CutRule {
  private static final int LONGEST = 12;
  private static final Set<String> STOPS =
      Set.of(".", "،", ",", "؛", ";", ":", "؟", "!", "»", ")", "”");
  private static final Set<String> KINDS = Set.of("ارشيفيه", "تعبيريه", "توضيحيه", "متداوله");

  @Override
  public List<Dropped> cuts(Line line) {
    List<Token> tokens = line.tokens();
    List<Dropped> cuts = new ArrayList<>();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      boolean credit =
          tokens.get(i).is("صوره")
              && KINDS.contains(tokens.get(i + 1).word())
              && tokens.get(i - 1).isSeparator();
      if (credit) {
        int start = startOfCaption(tokens, i - 2);
        Span span = new Span(tokens.get(start).start(), tokens.get(i + 1).end());
        cuts.add(new Dropped(span, Reason.CAPTION));
      }
    }
    return cuts;
  }

  /** The caption's first token, or the mark before the credit where no mark says where it began. */
  private static int startOfCaption(List<Token> tokens, int last) {
    for (int i = last; i >= 0 && i > last - LONGEST; i--) {
      if (STOPS.contains(tokens.get(i).word())) {
        return i + 1;
      }
    }
    return last + 1;
  }
}
