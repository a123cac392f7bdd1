package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import java.text.Normalizer;

/**
 * The presentation forms of the Arabic script (FB50–FDFF, FE70–FEFE) become what they decompose to;
 * no other character does.
 *
 * <ul>
 *   <li>letters in the form of their place: letters
 *   <li>ligatures: their letters, as ﻻ and ﷲ; those that stand for a phrase (ﷺ ﷻ) its words, with
 *       spaces around them, because they are mostly written against the name before
 *   <li>marks on a space or a tatweel: marks alone
 *   <li>the sign of the rial: its name
 *   <li>what does not decompose (ornate brackets, ﷽): as it was
 * </ul>
 */
final class PresentationForms implements CharacterRule {
  private static final char FIRST = '\uFB50';
  private static final char LAST_A = '\uFDFF';
  private static final char FIRST_B = '\uFE70';
  private static final char LAST = '\uFEFE';

  private static final String[] MEANINGS = read();

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isForm(character)) {
        String meaning = MEANINGS[character - FIRST];
        if (meaning.charAt(0) != character) {
          rewrite.keepTo(i).replaceTo(i + 1, spaced(text, i, meaning));
        }
      }
    }
    return rewrite.finish();
  }

  /** Whether it is a character of the blocks. */
  static boolean isForm(char character) {
    return FIRST <= character && character <= LAST && (character <= LAST_A || FIRST_B <= character);
  }

  private static String spaced(String text, int at, String meaning) {
    if (meaning.indexOf(' ') < 0) {
      return meaning;
    }
    String before = at > 0 && isWord(text, at - 1) ? " " : "";
    String after = at + 1 < text.length() && isWord(text, at + 1) ? " " : "";
    return before + meaning + after;
  }

  private static boolean isWord(String text, int at) {
    char character = text.charAt(at);
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static String[] read() {
    String[] meanings = new String[LAST - FIRST + 1];
    for (char character = FIRST; character <= LAST; character++) {
      String itself = String.valueOf(character);
      String meaning = Normalizer.normalize(itself, Normalizer.Form.NFKC);
      boolean carried = meaning.charAt(0) == ' ' || (meaning.charAt(0) == 'ـ');
      meanings[character - FIRST] =
          isForm(character) ? (carried ? meaning.substring(1) : meaning) : itself;
    }
    return meanings;
  }
}
