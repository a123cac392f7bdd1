package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hashtags: a line of nothing else, or those behind the last sentence of a line. */
final class Hashtags implements LineRule, CutRule {
  private static final int MANY = 3;
  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "؟", "…", "»", "”", "\"");

  @Override
  public @Nullable Reason judge(Page page, int line) {
    List<Token> tokens = page.lines().get(line).tokens();
    return tokens.size() > 1 && startOfTags(tokens) == 0 ? Reason.TAGS : null;
  }

  @Override
  public List<Dropped> cuts(Line line) {
    List<Token> tokens = line.tokens();
    int start = startOfTags(tokens);
    if (start == 0 || start == tokens.size()) {
      return List.of();
    }
    boolean behindSentence = SENTENCE_ENDS.contains(tokens.get(start - 1).word());
    if (!behindSentence && (tokens.size() - start) / 2 < MANY) {
      return List.of();
    }
    return List.of(
        new Dropped(new Span(tokens.get(start).start(), line.text().length()), Reason.TAGS));
  }

  /** Index of the first of the hashtags that the tokens end with. */
  private static int startOfTags(List<Token> tokens) {
    int start = tokens.size();
    while (start >= 2 && tokens.get(start - 1).isWord() && tokens.get(start - 2).is("#")) {
      start -= 2;
    }
    return start;
  }
}
