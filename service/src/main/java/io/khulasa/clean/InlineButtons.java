package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A share button's words that fell between the words of a sentence: «شارك الخبر على واتساب». */
final class InlineButtons implements CutRule {
  private static final Set<String> VERBS = Set.of("شارك", "مشاركه", "انسخ", "نسخ", "استمع");

  /** Before one of these the verb belongs to the sentence. */
  private static final Set<String> GOVERNORS =
      Set.of("قد", "وقد", "الذي", "كان", "وكان", "من", "ثم", "عندما", "بعدما", "حين", "كما", "ان");

  private static final int FEWEST_WORDS = 3;

  @Override
  public List<Dropped> cuts(Line line) {
    List<Token> tokens = line.tokens();
    List<Dropped> cuts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int end = VERBS.contains(tokens.get(i).word()) ? endOfButtons(tokens, i) : i;
      boolean governed = i > 0 && GOVERNORS.contains(tokens.get(i - 1).word());
      if (end - i >= FEWEST_WORDS && !governed) {
        Span span = new Span(tokens.get(i).start(), tokens.get(end - 1).end());
        cuts.add(new Dropped(span, Reason.NAVIGATION));
        i = end - 1;
      }
    }
    return cuts;
  }

  private static int endOfButtons(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && Phrases.BUTTONS.endAt(tokens, end) > 0) {
      end = Phrases.BUTTONS.endAt(tokens, end);
    }
    return end;
  }
}
