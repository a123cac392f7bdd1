package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** A path of short names with marks between them, outside of the running text. */
final class Breadcrumbs implements LineRule {
  private static final int LONGEST_NAME = 4;
  private static final int FEWEST_MARKS = 2;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean path =
        page.isEdge(line)
            && !candidate.hasNumber()
            && !candidate.has(":")
            && !candidate.has("«")
            && !candidate.isTerminated();
    return path && isPath(candidate) ? Reason.NAVIGATION : null;
  }

  private static boolean isPath(Line line) {
    int marks = 0;
    int name = 0;
    for (Token token : line.tokens()) {
      if (token.isSeparator()) {
        marks++;
        name = 0;
      } else if (++name > LONGEST_NAME) {
        return false;
      }
    }
    return marks >= FEWEST_MARKS;
  }
}
