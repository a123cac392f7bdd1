package io.khulasa.check;

import java.util.ArrayList;
import java.util.List;

/** Forms of Arabic words that checks compare. For looking up only: the fold loses letters. */
final class ArabicWord {

  private ArabicWord() {}

  /** Without vowel marks and tatweel; the forms of alef, yeh and teh marbuta made one each. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case 'ة' -> folded.append('ه');
        case 'ى' -> folded.append('ي');
        default -> {
          if (Character.isLetter(c) && c != 'ـ') {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /**
   * What a folded word may be without the particles that are written together with it: «and» or
   * «so», a preposition, the article. The word itself is the first.
   */
  static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    addWithoutPreposition(word, forms);
    if (word.startsWith("و") || word.startsWith("ف")) {
      forms.add(word.substring(1));
      addWithoutPreposition(word.substring(1), forms);
    }
    return forms;
  }

  private static void addWithoutPreposition(String word, List<String> forms) {
    if (word.startsWith("ال") || word.startsWith("لل")) {
      forms.add(word.substring(2));
    } else if (word.length() > 3 && "بلك".indexOf(word.charAt(0)) >= 0) {
      forms.add(word.substring(1));
      if (word.startsWith("ال", 1)) {
        forms.add(word.substring(3));
      }
    }
  }
}
