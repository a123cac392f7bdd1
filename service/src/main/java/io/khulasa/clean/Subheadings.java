package io.khulasa.clean;

/**
 * Small headlines between two kept paragraphs, with nothing but pointers to other stories around:
 * to lose one is worse than to keep a headline of a few words that speaks of the article's subject.
 */
final class Subheadings {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private final Draft draft;
  private final boolean[] open;
  private final Topic topic = new Topic();

  /** Looks at a page of which only rules have judged. */
  Subheadings(Draft draft) {
    this.draft = draft;
    this.open = new boolean[draft.page().lines().size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = draft.isOpen(i);
      if (line(i).isText()) {
        topic.add(line(i));
      }
    }
  }

  /** Keeps those that were dropped though no rule speaks against them. */
  void keep() {
    for (int i = 0; i < open.length; i++) {
      if (open[i] && !draft.isOpen(i) && isHeading(line(i))) {
        if (isKeptText(next(i, -1)) && isKeptText(next(i, 1))) {
          draft.keep(i);
        }
      }
    }
  }

  private Line line(int i) {
    return draft.page().lines().get(i);
  }

  private boolean isHeading(Line line) {
    boolean few = line.words() >= SHORTEST && line.words() <= LONGEST;
    boolean plain = !line.isTerminated() && !line.hasNumber() && !line.text().endsWith(")");
    return few && plain && topic.share(line.stems(), SHORTEST) >= 0.25;
  }

  /** The nearest line in this direction that no rule speaks against. */
  private int next(int i, int step) {
    int next = i + step;
    while (next >= 0 && next < open.length && !open[next]) {
      next += step;
    }
    return next;
  }

  private boolean isKeptText(int i) {
    return i >= 0 && i < open.length && draft.isOpen(i) && line(i).isText();
  }
}
