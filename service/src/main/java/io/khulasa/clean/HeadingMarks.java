package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.List;

/** The number signs that Markdown puts before a heading; one that touches a word is a hashtag's. */
final class HeadingMarks implements CutRule {

  @Override
  public List<Dropped> cuts(Line line) {
    return begin(line)
        ? List.of(new Dropped(new Span(0, endOfMarks(line)), Reason.MARKUP))
        : List.of();
  }

  /** Whether such marks stand at the line's beginning. */
  static boolean begin(Line line) {
    int end = endOfMarks(line);
    return end > 0 && end < line.text().length() && line.text().charAt(end) == ' ';
  }

  private static int endOfMarks(Line line) {
    int end = 0;
    while (end < line.text().length() && line.text().charAt(end) == '#') {
      end++;
    }
    return end;
  }
}
