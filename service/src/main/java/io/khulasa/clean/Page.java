package io.khulasa.clean;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The lines of a page, and between which of them its running text stands.
 *
 * @param lines every line that holds more than white space
 * @param firstParagraph number of the first line that is running text, or the number of lines
 * @param lastParagraph number of the last one, or -1
 */
record Page(List<Line> lines, int firstParagraph, int lastParagraph) {

  Page {
    lines = List.copyOf(lines);
  }

  /** Cuts a text whose characters are clean into its lines. */
  static Page of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean spaced = false;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Span span = strip(text, start, end);
      if (!span.isEmpty()) {
        String line = span.in(text);
        lines.add(new Line(span, line, Token.of(line), spaced));
      }
      spaced = span.isEmpty();
    }
    return new Page(lines, 0, lines.size() - 1);
  }

  /** The same page, its running text looked for only among these of its lines. */
  Page narrowedTo(IntPredicate open) {
    IntPredicate paragraph = i -> open.test(i) && lines.get(i).isParagraph();
    int first = 0;
    while (first < lines.size() && !paragraph.test(first)) {
      first++;
    }
    int last = lines.size() - 1;
    while (last >= first && !paragraph.test(last)) {
      last--;
    }
    return new Page(lines, first, last < first ? -1 : last);
  }

  private static Span strip(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new Span(from, to);
  }

  /** Whether the line stands outside of the running text, where furniture gathers. */
  boolean isEdge(int line) {
    return line < firstParagraph || line > lastParagraph;
  }
}
