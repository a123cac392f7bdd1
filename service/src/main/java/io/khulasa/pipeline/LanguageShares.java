package io.khulasa.pipeline;

import java.lang.Character.UnicodeScript;

/**
 * How many letters of a text are of which script. Scripts are told apart, not languages: all of
 * Latin counts as English; of the Arabic script, Persian and Urdu are known by letters that Arabic
 * lacks.
 *
 * @param letters all letters
 * @param arabic letters of the Arabic script that Arabic uses
 * @param persian letters of the Arabic script that only Persian, Urdu and their neighbours use
 * @param latin Latin letters
 * @param words words in the Arabic script
 * @param definite those that begin with the Arabic article
 * @param neighbours those that only Persian, Urdu and their neighbours have
 */
public record LanguageShares(
    int letters, int arabic, int persian, int latin, int words, int definite, int neighbours) {

  /** What a text is written in, as far as its letters tell. */
  public enum Language {
    ARABIC,
    PERSIAN_OR_URDU,
    ENGLISH,
    UNKNOWN
  }

  private static final int LONGEST_FUNCTION_WORD = 6;
  private static final int OFTEN = 10;

  private static final String PERSIAN = "پچگژکیٹڈے";

  /** Counts the letters of a text. */
  public static LanguageShares of(CharSequence text) {
    int letters = 0;
    int arabic = 0;
    int persian = 0;
    int latin = 0;
    int words = 0;
    int definite = 0;
    int inWord = 0;
    int previous = 0;
    for (int at = 0; at < text.length(); ) {
      int letter = Character.codePointAt(text, at);
      at += Character.charCount(letter);
      if (!Character.isLetter(letter)) {
        inWord = Character.getType(letter) == Character.NON_SPACING_MARK ? inWord : 0;
        continue;
      }
      letters++;
      UnicodeScript script = UnicodeScript.of(letter);
      if (script == UnicodeScript.LATIN) {
        latin++;
      } else if (script == UnicodeScript.ARABIC) {
        inWord++;
        words += inWord == 1 ? 1 : 0;
        definite += inWord == 2 && previous == 'ا' && letter == 'ل' ? 1 : 0;
        if (PERSIAN.indexOf(letter) >= 0) {
          persian++;
        } else {
          arabic++;
        }
      }
      previous = letter;
    }
    int neighbours = neighbours(text);
    return new LanguageShares(letters, arabic, persian, latin, words, definite, neighbours);
  }

  private static int neighbours(CharSequence text) {
    int neighbours = 0;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      boolean few = end > start && end - start <= LONGEST_FUNCTION_WORD;
      if (few && FunctionWords.isOfNeighbour(text.subSequence(start, end).toString())) {
        neighbours++;
      }
    }
    return neighbours;
  }

  /** Whether a text holds a letter of the Arabic script. */
  public static boolean holdsArabic(CharSequence text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.ARABIC);
  }

  /** The language of most letters. */
  public Language language() {
    int script = arabic + persian;
    if (letters == 0 || 2 * Math.max(script, latin) < letters) {
      return Language.UNKNOWN;
    }
    if (latin > script) {
      return Language.ENGLISH;
    }
    return isPersianOrUrdu() ? Language.PERSIAN_OR_URDU : Language.ARABIC;
  }

  /** The share of a count in all letters, in percent. */
  public int percent(int count) {
    return letters == 0 ? 0 : Math.round(100f * count / letters);
  }

  /** The shares in plain words. */
  public String describe() {
    return letters == 0
        ? "it holds no letters"
        : "of its %d letters %d %% are Arabic, %d %% Persian or Urdu, %d %% Latin and %d %% others"
            .formatted(
                letters,
                percent(arabic),
                percent(persian),
                percent(latin),
                percent(letters - arabic - persian - latin));
  }

  /**
   * A foreign name may bring one of the letters, and some keyboards give Arabic text a Persian yeh
   * or kaf throughout: only their absence from one letter in twenty, or the Arabic article on one
   * word in twelve, speaks for Arabic. Where a keyboard gave Persian text Arabic letters, its
   * function words speak.
   */
  private boolean isPersianOrUrdu() {
    boolean letters = 20 * persian > arabic + persian;
    boolean functionWords = neighbours > 1 && OFTEN * neighbours > words;
    return (letters || functionWords) && 12 * definite < words;
  }
}
