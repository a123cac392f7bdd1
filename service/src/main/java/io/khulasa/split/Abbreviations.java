package io.khulasa.split;

import java.util.Locale;
import java.util.Set;

/**
 * Full stops that belong to a word: titles (د.), initials (ع. ح. س), agencies (أ.ف.ب.) and the
 * Latin ones of the same kinds.
 */
final class Abbreviations {

  /** Always before a name or a number. */
  private static final Set<String> LEADING =
      Set.of(
          "أ.د", "ا.د", "م.د", "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "sen", "gen",
          "col", "lt", "rev", "hon", "fig", "vol", "pp", "e.g", "i.e", "cf");

  /** They may stand at the end of a sentence as well as inside it. */
  private static final Set<String> TRAILING =
      Set.of("إلخ", "الخ", "etc", "inc", "ltd", "co", "corp", "jr", "sr");

  private static final Set<String> PREPOSITIONS =
      Set.of("في", "من", "إلى", "على", "عن", "مع", "أي", "أو", "بعد", "قبل", "حتى", "دون");

  /** Behind the number of a year. */
  private static final String HIJRI = "هـ";

  private Abbreviations() {}

  /** Whether a word asks for what stands before it, so that no sentence begins with it here. */
  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  /**
   * Whether the sentence goes on after this word and its full stop.
   *
   * @param word what stands before the full stop
   * @param afterNumber whether the word before it is a number, so that a single letter is a unit
   * @param next the first letters of what follows
   */
  static boolean goesOn(String word, boolean afterNumber, String next) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (LEADING.contains(folded)) {
      return true;
    }
    if (isInitial(word) || HIJRI.equals(word)) {
      return !afterNumber || isPreposition(next);
    }
    return (TRAILING.contains(folded) || isDotted(word)) && !startsSentence(next);
  }

  /** A single letter, with or without «and» before it. */
  private static boolean isInitial(String word) {
    int last = word.length() - 1;
    return (last == 0 || (last == 1 && word.charAt(0) == 'و'))
        && Character.isLetter(word.charAt(last));
  }

  /** Single letters with full stops between; the first may carry a prefix: أ.ف.ب, لأ.ف.ب, U.S. */
  private static boolean isDotted(String word) {
    int first = word.indexOf('.');
    if (first < 1 || first > 3 || (word.length() - first) % 2 != 0) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      boolean point = at >= first && (at - first) % 2 == 0;
      if (point ? word.charAt(at) != '.' : !Character.isLetter(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Arabic has no capitals; a new sentence mostly says so with a و that is joined to its verb. */
  private static boolean startsSentence(String next) {
    return next.startsWith("و") && next.length() > 3;
  }
}
