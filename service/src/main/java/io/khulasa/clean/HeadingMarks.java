package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.List;

/** The number signs that Markdown puts before a heading; one that touches a word is a hashtag's. */
final class HeadingMarks implements CutRule {

  @Override
  public List<Dropped> cuts(Line line) {
    String text = line.text();
    int end = 0;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    boolean heading = end > 0 && end < text.length() && text.charAt(end) == ' ';
    return heading ? List.of(new Dropped(new Span(0, end), Reason.MARKUP)) : List.of();
  }
}
