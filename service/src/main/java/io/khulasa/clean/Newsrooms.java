package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** A few words with a newsroom's or an agency's name, outside of the running text. */
final class Newsrooms implements LineRule {
  private static final int LONGEST = 6;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean source =
        page.isEdge(line)
            && candidate.words() <= LONGEST
            && !candidate.isTerminated()
            && Phrases.NEWSROOMS.stand(candidate);
    return source ? Reason.BYLINE : null;
  }
}
