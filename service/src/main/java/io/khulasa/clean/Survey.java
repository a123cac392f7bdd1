package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a whole page before its lines are weighed: what the rules said of them, what
 * their words are like, and where the running text stands.
 */
final class Survey {
  private static final int BLOCK = 3;

  private final List<Line> lines;
  private final Draft draft;
  private final double[][] odds;
  private final boolean[] text;
  private final int[] textAbove;
  private final int[] textBelow;
  private final Map<String, Integer> copies = new HashMap<>();
  private final double[] about;
  private final double[] seenAbove;
  private final double[] seenBelow;
  private final double[] blockSeenAbove;
  private final Topic topic = new Topic();
  private final Topic head = new Topic();

  /**
   * Surveys a page.
   *
   * @param draft the page, and what the rules said of its lines
   * @param odds for each line, what {@link WordOdds} says of its words
   */
  Survey(Draft draft, double[][] odds) {
    this.draft = draft;
    this.lines = draft.page().lines();
    this.odds = odds;
    this.text = new boolean[lines.size()];
    this.textAbove = new int[lines.size()];
    this.textBelow = new int[lines.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = draft.isOpen(i) && lines.get(i).isText();
      copies.merge(lines.get(i).text(), 1, Integer::sum);
    }
    findTexts();
    this.seenAbove = seen(0, 1, false);
    this.seenBelow = seen(text.length - 1, -1, false);
    this.blockSeenAbove = seen(0, 1, true);
    lines.stream().filter(Line::isLong).forEach(topic::add);
    this.about = new double[text.length];
    for (int i = 0; i < text.length; i++) {
      about[i] = about(i, 1);
    }
    lines.subList(0, text.length == 0 ? 0 : firstText()).forEach(head::add);
  }

  private void findTexts() {
    int last = -1;
    for (int i = 0; i < text.length; i++) {
      textAbove[i] = last;
      last = text[i] ? i : last;
    }
    int next = text.length;
    for (int i = text.length - 1; i >= 0; i--) {
      textBelow[i] = next;
      next = text[i] ? i : next;
    }
  }

  /** Of each line, or text and the two below it, the part whose stems stood in texts before. */
  private double[] seen(int from, int step, boolean block) {
    double[] shares = new double[text.length];
    Topic before = new Topic();
    for (int i = from; i >= 0 && i < text.length; i += step) {
      shares[i] = before.share(block ? stemsOfBlock(i) : lines.get(i).stems(), 1);
      if (text[i]) {
        before.add(lines.get(i));
      }
    }
    return shares;
  }

  private Set<String> stemsOfBlock(int line) {
    Set<String> stems = new HashSet<>();
    int last = line;
    for (int i = 0; text[line] && i < BLOCK && last < text.length; i++) {
      stems.addAll(lines.get(last).stems());
      last = textBelow[last];
    }
    return stems;
  }

  int count() {
    return text.length;
  }

  Line line(int line) {
    return lines.get(line);
  }

  /** Why a rule would drop the line, or null. */
  @Nullable Reason verdict(int line) {
    return draft.reason(line);
  }

  /** What the line's words are like: one number for each of {@link WordOdds#KINDS}. */
  double odds(int line, int kind) {
    return odds[line][kind];
  }

  /** Whether the line is running text that no rule speaks against. */
  boolean isText(int line) {
    return text[line];
  }

  /** Number of the first running text, or the number of lines. */
  int firstText() {
    return text[0] ? 0 : textBelow[0];
  }

  /** Number of the last running text, or -1. */
  int lastText() {
    int last = text.length - 1;
    return text[last] ? last : textAbove[last];
  }

  /** Number of the next running text above, or -1. */
  int textAbove(int line) {
    return textAbove[line];
  }

  /** Number of the next running text below, or the number of lines. */
  int textBelow(int line) {
    return textBelow[line];
  }

  /** How many lines of the page read the same. */
  int copies(int line) {
    return copies.getOrDefault(lines.get(line).text(), 1);
  }

  /** The part of the line's stems that stand in at least one other long line. */
  double about(int line) {
    return about[line];
  }

  /** The part of the line's stems that stand in at least so many other long lines. */
  double about(int line, int times) {
    Line own = lines.get(line);
    return topic.share(own.stems(), own.isLong() ? times + 1 : times);
  }

  /** The part of the line's stems that stand in running text above. */
  double seenAbove(int line) {
    return seenAbove[line];
  }

  /** The part of the line's stems that stand in running text below. */
  double seenBelow(int line) {
    return seenBelow[line];
  }

  /** The same as above of a text and the two below it together; 0 for other lines. */
  double blockSeenAbove(int line) {
    return blockSeenAbove[line];
  }

  /** The part of the line's stems that stand in another line above the first running text. */
  double aboutHead(int line) {
    return head.share(lines.get(line).stems(), line < firstText() ? 2 : 1);
  }

  /** The part of the line's stems that another line holds too; 0 where there is no such line. */
  double shared(int line, int other) {
    boolean there = isLine(line) && isLine(other) && other != line;
    return there ? Stems.share(lines.get(line).stems(), lines.get(other).stems()) : 0;
  }

  private boolean isLine(int line) {
    return line >= 0 && line < text.length;
  }
}
