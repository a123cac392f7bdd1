package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes left-over tags out of a text. Tags inside a line go like invisible characters; the others
 * end a line and are reported, and some go with all that they hold.
 */
final class Markup {
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private static final Map<String, Reason> WHOLE =
      Map.of(
          "script", Reason.MARKUP,
          "style", Reason.MARKUP,
          "noscript", Reason.MARKUP,
          "template", Reason.MARKUP,
          "iframe", Reason.MARKUP,
          "svg", Reason.MARKUP,
          "figure", Reason.CAPTION,
          "figcaption", Reason.CAPTION);

  private final String text;
  private final Rewrite rewrite;
  private final List<Dropped> dropped = new ArrayList<>();

  /** Ends that were looked for in vain; they need not be looked for further right. */
  private final Set<String> missing = new HashSet<>();

  private Markup(String text) {
    this.text = text;
    this.rewrite = new Rewrite(text);
  }

  /**
   * A text without its tags.
   *
   * @param text what is left
   * @param dropped what went, with spans of the text that held it
   */
  record Result(AlignedText text, List<Dropped> dropped) {}

  /** Takes the tags out. */
  static Result remove(String text) {
    return new Markup(text).remove();
  }

  private Result remove() {
    int i = text.indexOf('<');
    while (i >= 0) {
      i = text.indexOf('<', passFrom(i));
    }
    return new Result(rewrite.finish(), dropped);
  }

  /** Takes out what begins at this bracket; returns the offset behind it. */
  private int passFrom(int bracket) {
    if (text.startsWith(COMMENT, bracket)) {
      int end = endOf(COMMENT_END, bracket + COMMENT.length());
      return end < 0 ? bracket + 1 : drop(bracket, end, Reason.MARKUP);
    }
    Tag tag = Tag.at(text, bracket);
    if (tag == null) {
      return bracket + 1;
    }
    if (tag.isInline() || tag.isLineBreak()) {
      rewrite.keepTo(bracket).replaceTo(tag.end(), tag.isInline() ? "" : "\n");
      return tag.end();
    }
    Reason reason = WHOLE.get(tag.name());
    if (reason != null && !tag.closing()) {
      int end = endOf("</" + tag.name() + ">", tag.end());
      if (end >= 0) {
        return drop(bracket, end, reason);
      }
    }
    return drop(bracket, tag.end(), Reason.MARKUP);
  }

  private int drop(int start, int end, Reason reason) {
    rewrite.keepTo(start).replaceTo(end, "\n");
    dropped.add(new Dropped(new Span(start, end), reason));
    return end;
  }

  private int endOf(String mark, int from) {
    int found = missing.contains(mark) ? -1 : text.indexOf(mark, from);
    if (found < 0) {
      missing.add(mark);
      return -1;
    }
    return found + mark.length();
  }
}
