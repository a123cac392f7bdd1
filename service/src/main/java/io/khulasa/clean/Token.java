package io.khulasa.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a single mark of a line.
 *
 * @param word its letters folded as {@link Folding} does
 * @param start where it begins in the line
 * @param end where it ends in the line
 */
record Token(String word, int start, int end) {
  private static final String SEPARATORS = ":|-–—/\\»›>▸•·◄►←→";

  /** The tokens of a line from left to right; white space is passed. */
  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int end;
    for (int i = 0; i < line.length(); i = end) {
      int character = line.codePointAt(i);
      end = i + Character.charCount(character);
      if (isWordCharacter(character)) {
        end = endOfWord(line, end);
        tokens.add(new Token(Folding.fold(line.substring(i, end)), i, end));
      } else if (!Character.isWhitespace(character)) {
        tokens.add(new Token(line.substring(i, end), i, end));
      }
    }
    return tokens;
  }

  /** How many of the tokens are words or numbers. */
  static int words(List<Token> tokens) {
    int words = 0;
    for (Token token : tokens) {
      words += token.isWord() ? 1 : 0;
    }
    return words;
  }

  private static int endOfWord(String line, int from) {
    int end = from;
    while (end < line.length() && isWordCharacter(line.codePointAt(end))) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  private static boolean isWordCharacter(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || character == '_'
        || character == 'ـ';
  }

  /** Whether it is made of letters or digits. */
  boolean isWord() {
    return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
  }

  /** Whether it begins with a digit. */
  boolean isNumber() {
    return !word.isEmpty() && Character.isDigit(word.codePointAt(0));
  }

  /** Whether it is a mark that news sites put between parts of a line. */
  boolean isSeparator() {
    return word.length() == 1 && SEPARATORS.contains(word);
  }

  /** Whether it is this word or mark. */
  boolean is(String other) {
    return word.equals(other);
  }
}
