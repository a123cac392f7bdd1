package io.khulasa.clean;

import java.util.Locale;

/**
 * The view of a word that matching looks at: no harakat, no tatweel, one form of alef, yeh and heh,
 * small Latin letters. The reader and the translator never see it.
 */
final class Folding {
  /** Between these no letter has a capital. */
  private static final char FIRST_ARABIC = '\u0600';

  private static final char LAST_ARABIC = '\u06FF';

  private Folding() {}

  /** The word folded. */
  static String fold(String word) {
    char[] folded = new char[word.length()];
    int length = 0;
    boolean foreign = false;
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      if (character != 'ـ' && Character.getType(character) != Character.NON_SPACING_MARK) {
        folded[length++] = fold(character);
        foreign |= character < FIRST_ARABIC || character > LAST_ARABIC;
      }
    }
    String result = new String(folded, 0, length);
    return foreign ? result.toLowerCase(Locale.ROOT) : result;
  }

  private static char fold(char character) {
    return switch (character) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ', 'ی' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> character;
    };
  }
}
