package io.khulasa.check;

/** Kings and popes: Mohammed VI is «the sixth» in Arabic. */
final class RomanNumeral {

  private static final String LETTERS = "IVXLC";
  private static final int[] VALUES = {1, 5, 10, 50, 100};

  /** XXXVIII is the longest that is in use. */
  private static final int LONGEST = 7;

  private RomanNumeral() {}

  /** The value of a word in capitals; 0 when it is no numeral, and for the pronoun I. */
  static int value(String word) {
    if (word.length() > LONGEST || word.equals("I")) {
      return 0;
    }
    int value = 0;
    int following = 0;
    for (int at = word.length() - 1; at >= 0; at--) {
      int letter = LETTERS.indexOf(word.charAt(at));
      if (letter < 0) {
        return 0;
      }
      value += VALUES[letter] < following ? -VALUES[letter] : VALUES[letter];
      following = VALUES[letter];
    }
    return value;
  }
}
