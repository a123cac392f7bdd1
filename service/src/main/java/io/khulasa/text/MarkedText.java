package io.khulasa.text;

import java.util.List;

/**
 * The visible text of a marked-up page.
 *
 * @param text the text, a line a block, aligned with the page as sent; entities are still encoded
 * @param marks what each part of it is, in order, spans of the page as sent
 * @param hidden Arabic that the page does not show, and alternative texts; spans of the page as
 *     sent
 */
public record MarkedText(AlignedText text, List<Mark> marks, List<Span> hidden) {

  public MarkedText {
    marks = List.copyOf(marks);
    hidden = List.copyOf(hidden);
  }
}
