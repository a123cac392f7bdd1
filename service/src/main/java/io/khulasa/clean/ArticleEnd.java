package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;

/**
 * An article does not come back after a long stretch of furniture: what seems to be its text there
 * is another story of the same subject. (On the labelled pages the longest stretch inside of an
 * article has 13 lines.)
 */
final class ArticleEnd {
  private static final int LONG = 16;

  private ArticleEnd() {}

  /** Drops what was kept behind such a stretch, if it is less than what was kept before it. */
  static void dropBehind(Draft draft) {
    int all = 0;
    for (int i = 0; i < draft.page().lines().size(); i++) {
      all += letters(draft, i);
    }
    int above = 0;
    int gap = 0;
    boolean ended = false;
    for (int i = 0; i < draft.page().lines().size(); i++) {
      if (!draft.isOpen(i)) {
        gap++;
        continue;
      }
      ended |= gap >= LONG && 2 * above > all;
      gap = 0;
      above += letters(draft, i);
      if (ended) {
        draft.drop(i, Reason.OTHER_STORY);
      }
    }
  }

  private static int letters(Draft draft, int line) {
    return draft.isOpen(line) ? draft.page().lines().get(line).text().length() : 0;
  }
}
