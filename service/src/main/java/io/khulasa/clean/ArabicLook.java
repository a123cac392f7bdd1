package io.khulasa.clean;

import java.util.Set;

/**
 * Counts what tells Arabic text from chance: letters that are frequent in it, words that every text
 * has, and the article.
 */
final class ArabicLook {
  private static final String LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ";

  /** The most frequent letters: nine of ten in running text. */
  private static final String COMMON = "اليمنورتبةعدسفهكأحقج";

  private static final Set<String> FREQUENT =
      Set.of(
          "في", "من", "على", "أن", "إن", "إلى", "عن", "مع", "هذا", "هذه", "التي", "الذي", "كان",
          "كانت", "كما", "لا", "ما", "قال", "قالت", "بعد", "قبل", "أو", "بين", "خلال", "قد", "لم",
          "كل", "عام", "يوم", "ذلك", "هو", "هي", "ثم", "حيث", "غير", "منذ", "عند", "حتى", "وقد");

  private static final String ARTICLE = "ال";
  private static final int LEAST_WITH_ARTICLE = 4;

  private int words;
  private int letters;
  private int common;
  private int frequent;

  /** Whether Arabic, or a name in Arabic, is written with this letter. */
  static boolean isLetter(int codePoint) {
    return LETTERS.indexOf(codePoint) >= 0;
  }

  /** Counts a word of Arabic letters; a single letter tells nothing. */
  void add(CharSequence word) {
    if (word.length() < 2) {
      return;
    }
    words++;
    letters += word.length();
    for (int i = 0; i < word.length(); i++) {
      common += COMMON.indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    String whole = word.toString();
    boolean definite =
        word.length() >= LEAST_WITH_ARTICLE && whole.startsWith(ARTICLE, isAnd(whole) ? 1 : 0);
    frequent += definite || FREQUENT.contains(whole) ? 1 : 0;
  }

  private static boolean isAnd(String word) {
    return "وبف".indexOf(word.charAt(0)) >= 0;
  }

  /**
   * Whether it can only be Arabic.
   *
   * @param leastLetters how many letters there must be
   * @param leastFrequent how many frequent or definite words there must be
   */
  boolean isCertain(int leastLetters, int leastFrequent) {
    return letters >= leastLetters && frequent >= leastFrequent && 10 * common >= 7 * letters;
  }

  /** How many words there are. */
  int words() {
    return words;
  }
}
