package io.khulasa.clean;

import io.khulasa.text.Span;

/**
 * Characters of a page that cannot be what their author wrote, and that nobody can repair with
 * certainty. They stay as they were sent.
 *
 * @param span where they stand on the page as sent; of a line with several such places, from the
 *     first to the last
 * @param kind what is wrong with them
 */
public record Doubt(Span span, Kind kind) {

  /** What can be wrong. */
  public enum Kind {
    /** Something was lost before: U+FFFD stands in its place. */
    LOST,
    /** It looks like text that was read in a wrong charset. */
    MISREAD,
    /** It looks like glyphs in the order in which they are seen, from left to right. */
    REVERSED
  }
}
