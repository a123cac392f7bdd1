package io.khulasa.clean;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form in which a letter of the presentation blocks joins its neighbours. */
enum JoiningForm {
  ISOLATED(false, false),
  FINAL(true, false),
  INITIAL(false, true),
  MEDIAL(true, true);

  private static final char FIRST_A = '\uFB50';
  private static final char LAST_A = '\uFBE7';
  private static final char FIRST_B = '\uFE80';
  private static final char LAST_B = '\uFEFC';

  private static final Map<Character, JoiningForm> FORMS = read();

  private final boolean joinsBefore;
  private final boolean joinsAfter;

  JoiningForm(boolean joinsBefore, boolean joinsAfter) {
    this.joinsBefore = joinsBefore;
    this.joinsAfter = joinsAfter;
  }

  /** The form of a presentation letter, or null for any other character. */
  static @Nullable JoiningForm of(char character) {
    return character < FIRST_A ? null : FORMS.get(character);
  }

  /** Whether it is joined to the letter before it. */
  boolean joinsBefore() {
    return joinsBefore;
  }

  /** Whether it is joined to the letter after it. */
  boolean joinsAfter() {
    return joinsAfter;
  }

  /** The forms of a letter follow each other, always in the order of the constants here. */
  private static Map<Character, JoiningForm> read() {
    Map<Character, JoiningForm> forms = new TreeMap<>();
    read(FIRST_A, LAST_A, forms);
    read(FIRST_B, LAST_B, forms);
    return Map.copyOf(forms);
  }

  private static void read(char first, char last, Map<Character, JoiningForm> forms) {
    String previous = "";
    int form = 0;
    for (char character = first; character <= last; character++) {
      String letter = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
      form = letter.equals(previous) ? form + 1 : 0;
      previous = letter;
      if (form < values().length && Character.isLetter(character)) {
        forms.put(character, values()[form]);
      }
    }
  }
}
