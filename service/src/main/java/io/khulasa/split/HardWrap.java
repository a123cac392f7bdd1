package io.khulasa.split;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines that an editor or mail program broke at a fixed width.
 *
 * <p>Such a line is full: the first word of the next one would not have fitted into the width of
 * the longest line. Lines beyond {@link #WIDEST} are paragraphs that nobody wrapped.
 */
final class HardWrap {

  private static final int NARROWEST = 35;
  private static final int WIDEST = 120;

  /** One broken line is evidence from this width on; shorter ones may be headlines. */
  private static final int TELLING = 60;

  /** Marks that cleaning took out of a line make it this much shorter than it was. */
  private static final int SLACK = 2;

  private final String text;
  private final List<Span> lines;
  private final int width;

  private HardWrap(String text, List<Span> lines) {
    this.text = text;
    this.lines = lines;
    this.width = lines.stream().mapToInt(Span::length).max().orElse(0);
  }

  /** The paragraphs of a block of lines between which there is no empty one. */
  static List<Span> paragraphs(String text, List<Span> lines) {
    return new HardWrap(text, lines).join();
  }

  private List<Span> join() {
    boolean wrapped = isWrapped();
    List<Span> paragraphs = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean goesOn = i + 1 < lines.size() && (endsInComma(i) || (wrapped && isFull(i)));
      if (!goesOn) {
        paragraphs.add(new Span(lines.get(first).start(), lines.get(i).end()));
        first = i + 1;
      }
    }
    return paragraphs;
  }

  /**
   * Whether full lines that stop in the middle of a sentence are the rule here: there are more of
   * them than of lines that end a sentence.
   */
  private boolean isWrapped() {
    if (lines.size() < 2 || width < NARROWEST || width > WIDEST) {
      return false;
    }
    int broken = 0;
    int ended = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isEnded(i)) {
        ended++;
      } else if (i + 1 < lines.size() && isFull(i)) {
        broken++;
      }
    }
    boolean evident = broken > 1 || (broken == 1 && width >= TELLING && isEnded(lines.size() - 1));
    return evident && broken >= ended - 1;
  }

  private boolean isFull(int i) {
    Span next = lines.get(i + 1);
    int word = Marks.wordEnd(text, next.start(), next.end()) - next.start();
    return lines.get(i).length() + 1 + word > width - SLACK;
  }

  private boolean isEnded(int i) {
    Span line = lines.get(i);
    int at = line.end() - 1;
    while (at > line.start() && (Marks.isCloser(text.charAt(at)) || text.charAt(at) == '"')) {
      at--;
    }
    return Marks.isTerminator(text.charAt(at));
  }

  private boolean endsInComma(int i) {
    char last = text.charAt(lines.get(i).end() - 1);
    return last == '،' || last == ',';
  }
}
