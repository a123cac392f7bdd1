package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;

/** Every way to end a line (CR LF, CR, VT, FF, NEL, LS, PS) becomes one line feed. */
final class LineBreaks implements CharacterRule {

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    for (int i = 0; i < text.length(); i++) {
      if (isForeign(text.charAt(i))) {
        int end = text.startsWith("\r\n", i) ? i + 2 : i + 1;
        rewrite.keepTo(i).replaceTo(end, "\n");
        i = end - 1;
      }
    }
    return rewrite.finish();
  }

  private static boolean isForeign(char character) {
    return switch (character) {
      case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }
}
