package io.khulasa.clean;

import io.khulasa.text.AlignedText;

/**
 * Drops the stroke that only stretches a word. At a word's end it may carry meaning («هـ» for the
 * Hijri year, «لـ» before a quotation) and stays.
 */
final class Tatweel implements CharacterRule {
  private static final char TATWEEL = '\u0640';

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int end;
    for (int i = text.indexOf(TATWEEL); i >= 0; i = text.indexOf(TATWEEL, end)) {
      end = i;
      while (end < text.length() && text.charAt(end) == TATWEEL) {
        end++;
      }
      if (i > 0 && isLetter(text, i - 1) && end < text.length() && isLetter(text, end)) {
        rewrite.keepTo(i).replaceTo(end, "");
      }
    }
    return rewrite.finish();
  }

  private static boolean isLetter(String text, int at) {
    char character = text.charAt(at);
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
