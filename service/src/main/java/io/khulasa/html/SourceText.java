package io.khulasa.html;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import io.khulasa.text.Span;

/** The text that is being made of a source, with white space as a browser shows it. */
final class SourceText {
  private final String html;
  private final Rewrite rewrite;
  private int position;
  private boolean space;
  private Layout pending = Layout.INLINE;
  private boolean begun;

  SourceText(String html) {
    this.html = html;
    this.rewrite = new Rewrite(html);
  }

  /** The offset in the source up to which all was taken or passed. */
  int position() {
    return position;
  }

  /**
   * Takes a part of the source.
   *
   * @param apart how far it is from what was taken before
   * @param kept whether its line breaks count
   */
  void take(Span part, Layout apart, boolean kept) {
    pending = apart.compareTo(pending) > 0 ? apart : pending;
    for (int i = part.start(); i < part.end(); i++) {
      char character = html.charAt(i);
      if (kept && character == '\n') {
        pending = pending == Layout.INLINE ? Layout.LINE : pending;
      } else if (isSpace(character)) {
        space = true;
      } else {
        put(i);
      }
    }
    position = part.end();
  }

  private void put(int offset) {
    String between =
        switch (pending) {
          case INLINE -> space ? " " : "";
          case LINE -> "\n";
          case PARAGRAPH -> "\n\n";
        };
    rewrite.replaceTo(offset, begun ? between : "").keepTo(offset + 1);
    begun = true;
    space = false;
    pending = Layout.INLINE;
  }

  private static boolean isSpace(char character) {
    return character == ' '
        || character == '\n'
        || character == '\t'
        || character == '\r'
        || character == '\f';
  }

  /** The text; what is left of the source is left out. */
  AlignedText finish() {
    return rewrite.finishHere();
  }
}
