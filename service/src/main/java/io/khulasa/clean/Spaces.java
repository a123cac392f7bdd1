package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;

/** Every run of spaces and tabs of any width, line feeds excepted, becomes one plain space. */
final class Spaces implements CharacterRule {

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int end;
    for (int i = 0; i < text.length(); i = end) {
      end = i + 1;
      if (isSpace(text.charAt(i))) {
        while (end < text.length() && isSpace(text.charAt(end))) {
          end++;
        }
        if (end > i + 1 || text.charAt(i) != ' ') {
          rewrite.keepTo(i).replaceTo(end, " ");
        }
      }
    }
    return rewrite.finish();
  }

  private static boolean isSpace(char character) {
    return character == '\t' || Character.getType(character) == Character.SPACE_SEPARATOR;
  }
}
