package io.khulasa.clean;

import java.util.Locale;

/**
 * The view of a word that matching looks at: no harakat, no tatweel, one form of alef, yeh and heh,
 * small Latin letters. The reader and the translator never see it.
 */
final class Folding {
  private Folding() {}

  /** The word folded. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      if (character != 'ـ' && Character.getType(character) != Character.NON_SPACING_MARK) {
        folded.append(fold(character));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
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
