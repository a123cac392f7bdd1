package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticker of results, «مباشر | الصقور 1 - 1 المجد», outside of the running text. */
final class Scoreboard implements LineRule {

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean ticker =
        page.isEdge(line)
            && candidate.has("|")
            && !candidate.isTerminated()
            && hasScore(candidate.tokens());
    return ticker ? Reason.NAVIGATION : null;
  }

  private static boolean hasScore(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isSeparator()
          && tokens.get(i - 1).isNumber()
          && tokens.get(i + 1).isNumber()) {
        return true;
      }
    }
    return false;
  }
}
