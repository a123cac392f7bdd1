package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Lines with next to no Arabic letter: alternative texts of pictures, credits, buttons. */
final class OtherScript implements LineRule {
  private static final int FEW = 8;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    String text = page.lines().get(line).text();
    long letters = text.codePoints().filter(Character::isLetter).count();
    long arabic = text.codePoints().filter(OtherScript::isArabicLetter).count();
    return (letters - arabic) > arabic * FEW ? Reason.OTHER_SCRIPT : null;
  }

  /** Whether it is a letter of the Arabic script. */
  static boolean isArabicLetter(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
  }
}
