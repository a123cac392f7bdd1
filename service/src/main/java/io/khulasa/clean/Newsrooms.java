package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A few words with a newsroom's name, or its signature in brackets, outside of the running text.
 */
final class Newsrooms implements LineRule {
  private static final int LONGEST = 6;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean signed =
        candidate.text().startsWith("(")
            && candidate.text().endsWith(")")
            && (candidate.has("تحرير") || candidate.has("اعداد"));
    boolean source =
        page.isEdge(line)
            && candidate.words() <= LONGEST
            && !candidate.isTerminated()
            && Phrases.NEWSROOMS.stand(candidate);
    return source || (signed && page.isEdge(line)) ? Reason.BYLINE : null;
  }
}
