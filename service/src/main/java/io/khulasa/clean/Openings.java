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

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    return phrases.begin(candidate) && candidate.words() <= longest ? reason : null;
  }
}
