package io.khulasa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a sentence as checks compare them. */
final class Words {

  private Words() {}

  /** Runs of letters or of digits in lower case; everything else parts them. */
  static List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= lower.length(); at++) {
      boolean inside = at < lower.length() && isPart(lower.charAt(at));
      boolean border = start >= 0 && (!inside || isDigit(lower, at) != isDigit(lower, at - 1));
      if (border) {
        words.add(lower.substring(start, at));
      }
      if (border || start < 0) {
        start = inside ? at : -1;
      }
    }
    return words;
  }

  /** How many letters and digits there are; vowel marks and punctuation weigh nothing. */
  static int weight(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  static boolean isArabicLetter(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
  }

  private static boolean isDigit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
