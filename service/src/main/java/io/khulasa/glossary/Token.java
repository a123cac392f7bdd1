package io.khulasa.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word as terms are looked up: without vowel marks and tatweel, the forms of alef made one, in
 * lower case, digits Western. Arabic and other letters that touch are two words.
 *
 * @param text that form
 * @param start where the word stands in its text
 * @param end where it ends
 */
record Token(String text, int start, int end) {

  private static final char TATWEEL = 'ـ';

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean inside = at < text.length() && isPart(text.charAt(at));
      boolean border = start >= 0 && (!inside || changes(text, start, at));
      if (border) {
        String folded = fold(text.substring(start, at));
        if (!folded.isEmpty()) {
          tokens.add(new Token(folded, start, at));
        }
      }
      if (border || start < 0) {
        start = inside ? at : -1;
      }
    }
    return tokens;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  /** Whether another script begins; marks are of the script that they follow. */
  private static boolean changes(String text, int start, int at) {
    return !isMark(text.charAt(at)) && isArabic(text.charAt(start)) != isArabic(text.charAt(at));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isArabic(char c) {
    boolean script = Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    return c == TATWEEL || (script && !Character.isDigit(c));
  }

  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case TATWEEL -> {}
        default -> {
          if (Character.isDigit(c)) {
            folded.append(Character.forDigit(Character.digit(c, 10), 10));
          } else if (!isMark(c)) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
