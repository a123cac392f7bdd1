package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of nothing but a source and its place: «الصحيفة» (المدينة), or the other way round. */
final class SourceLines implements LineRule {
  private static final int LONGEST = 6;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    List<Token> tokens = candidate.tokens();
    if (candidate.words() > LONGEST || tokens.size() < 4) {
      return null;
    }
    boolean sourceFirst = tokens.get(0).is("«") && tokens.get(tokens.size() - 1).is(")");
    boolean placeFirst = tokens.get(tokens.size() - 1).is("»") && Phrases.CREDITS.stand(candidate);
    boolean pair =
        (sourceFirst && isPair(candidate, "»", "(")) || (placeFirst && isPair(candidate, ":", "«"));
    return pair ? Reason.BYLINE : null;
  }

  private static boolean isPair(Line line, String first, String second) {
    List<Token> tokens = line.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
        return true;
      }
    }
    return false;
  }
}
