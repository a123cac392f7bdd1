package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Lines with next to no Arabic letter: alternative texts of pictures, credits, buttons. */
final class OtherScript implements LineRule {
  private static final int FEW = 8;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    String text = page.lines().get(line).text();
    int arabic = 0;
    int others = 0;
    int length;
    for (int i = 0; i < text.length(); i += length) {
      int character = text.codePointAt(i);
      length = Character.charCount(character);
      if (isArabicLetter(character)) {
        arabic++;
      } else if (Character.isLetter(character)) {
        others++;
      }
    }
    return others > (long) arabic * FEW ? Reason.OTHER_SCRIPT : null;
  }

  /** Whether it is a letter of the Arabic script. */
  static boolean isArabicLetter(int character) {
    boolean common = 'ا' <= character && character <= 'ي' && character != 'ـ';
    return common || isOtherArabicLetter(character);
  }

  private static boolean isOtherArabicLetter(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
  }
}
