package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells where a page goes over to another story without a word: a headline, a beginning that takes
 * it up, and hardly a word that the article used.
 */
final class NewStory {
  private static final int FEWEST_PARAGRAPHS = 4;
  private static final int FEWEST_WORDS = 4;
  private static final int REACH = 8;
  private static final int LOOK_AHEAD = 3;
  private static final double STRANGE = 0.1;
  private static final double STRANGE_WHEN_DOUBLED = 0.35;

  private final Draft draft;
  private final List<Line> lines;
  private final Topic topic;

  NewStory(Draft draft, Topic topic) {
    this.draft = draft;
    this.lines = draft.page().lines();
    this.topic = topic;
  }

  /** Whether the line is the headline of another story. */
  boolean beginsAt(int i) {
    Line headline = lines.get(i);
    if (topic.paragraphs() < FEWEST_PARAGRAPHS
        || headline.words() < FEWEST_WORDS
        || headline.isTerminated()
        || !headline.isHeadline()) {
      return false;
    }
    int lead = leadAfter(i);
    if (lead < 0 || Connectives.open(lines.get(lead))) {
      return false;
    }
    boolean taken = Stems.shared(headline.stems(), lines.get(lead).stems()) >= 2;
    return isDoubled(i, lead)
        ? isStrange(lead, STRANGE_WHEN_DOUBLED)
        : taken && isStrange(lead, STRANGE);
  }

  private int leadAfter(int headline) {
    int end = Math.min(lines.size(), headline + REACH);
    for (int i = headline + 1; i < end; i++) {
      if (draft.isOpen(i) && lines.get(i).isParagraph()) {
        return i;
      }
    }
    return -1;
  }

  /** Sites that print a story's headline twice do it above the story only. */
  private boolean isDoubled(int headline, int lead) {
    String text = lines.get(headline).text();
    for (int i = headline + 1; i < lead; i++) {
      if (draft.reason(i) == Reason.REPEATED && lines.get(i).text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this paragraph and the next ones hold at most this part of the article's words. */
  boolean isStrange(int paragraph, double most) {
    Set<String> stems = new HashSet<>();
    int seen = 0;
    int end = Math.min(lines.size(), paragraph + LOOK_AHEAD * REACH);
    for (int i = paragraph; i < end && seen < LOOK_AHEAD; i++) {
      if (draft.isOpen(i) && lines.get(i).isParagraph()) {
        stems.addAll(lines.get(i).stems());
        seen++;
      }
    }
    return topic.loosely(stems) < most;
  }
}
