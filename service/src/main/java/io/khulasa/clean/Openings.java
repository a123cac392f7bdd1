package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Short lines that begin as only one kind of furniture does.
 *
 * @param phrases the beginnings
 * @param reason what such a line is
 * @param longest the most words that such a line has
 */
record Openings(Phrases phrases, Reason reason, int longest) implements LineRule {
  private static final int HEADLINE = 12;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean furniture = phrases.begin(candidate) && candidate.words() <= longest;
    return furniture && !runsOn(candidate) ? reason : null;
  }

  /** Headlines have no full stop: here a paragraph follows the pointer on the same line. */
  private boolean runsOn(Line line) {
    return reason == Reason.PROMOTION && line.isSentence() && line.words() > HEADLINE;
  }
}
