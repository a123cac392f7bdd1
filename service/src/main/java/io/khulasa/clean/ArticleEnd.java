package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;

/**
 * An article does not come back after a long stretch of furniture: what seems to be its text there
 * is another story of the same subject. (On the labelled pages the longest stretch inside of an
 * article has 13 lines.) Behind the heading of a list of stories the stretch may hold some lines
 * that seem to be text: the stories' first words.
 */
final class ArticleEnd {
  private static final int LONG = 16;
  private static final int FEW = 4;

  private final Draft draft;
  private final int count;
  private final int[] lettersAbove;

  private ArticleEnd(Draft draft) {
    this.draft = draft;
    this.count = draft.page().lines().size();
    this.lettersAbove = new int[count + 1];
    for (int i = 0; i < count; i++) {
      int letters = draft.isOpen(i) ? draft.page().lines().get(i).text().length() : 0;
      lettersAbove[i + 1] = lettersAbove[i] + letters;
    }
  }

  /** Drops what was kept behind such a stretch, if it is less than what was kept before it. */
  static void dropBehind(Draft draft) {
    ArticleEnd end = new ArticleEnd(draft);
    for (int i = end.find(); i < end.count; i++) {
      draft.drop(i, Reason.OTHER_STORY);
    }
  }

  /** Number of the first line of the stretch, or the number of lines. */
  private int find() {
    int gap = 0;
    for (int i = 0; i < count; i++) {
      gap = draft.isOpen(i) ? 0 : gap + 1;
      boolean box = Boxes.isHeading(draft.page().lines().get(i));
      boolean ended = gap >= LONG || (box && keptOfNext(i) <= LONG / FEW);
      if (ended && 2 * lettersAbove[i] > lettersAbove[count]) {
        return i;
      }
    }
    return count;
  }

  /** How many of the lines that follow were kept; more than there are where the page ends. */
  private int keptOfNext(int line) {
    if (line + LONG > count) {
      return LONG;
    }
    int kept = 0;
    for (int i = line; i < line + LONG; i++) {
      kept += draft.isOpen(i) ? 1 : 0;
    }
    return kept;
  }
}
