package io.khulasa.pipeline;

/**
 * A sentence as the model is given it. The article keeps its author's letters; of these spellings
 * the model, which has seen less of one than of the other, is given the one that it translates
 * better (chrF2 on FLORES devtest, the bundled model):
 *
 * <ul>
 *   <li>tatweel inside a word goes; at a word's end it may carry meaning («هـ» for the Hijri year,
 *       «لـ» before a quotation) and stays
 *   <li>vowel marks, shadda and sukun go, tanween fath stays: on the lines with a shadda 47.1
 *       against 46.4 with all marks and 47.3 without any; on those with any mark 47.5, 47.5, 47.3
 *   <li>Arabic-Indic and Persian digits become Western ones: of 286 numbers the model keeps 258 in
 *       Western digits, 246 in Arabic-Indic ones and 36 in Persian ones; with them go the decimal
 *       and thousands separators between digits and the per cent sign; a comma before one or two
 *       digits becomes a point, which the model copies as a comma (24,1%)
 * </ul>
 */
final class ModelView {
  private static final char TATWEEL = 'ـ';
  private static final char FATHATAN = '\u064B';
  private static final char FIRST_HAMZA = '\u0653';
  private static final char LAST_HAMZA = '\u0655';

  private ModelView() {}

  /** The sentence in that spelling; in the same order, and never longer. */
  static String of(String sentence) {
    StringBuilder view = new StringBuilder(sentence.length());
    int end;
    for (int i = 0; i < sentence.length(); i = end) {
      end = i + 1;
      char character = sentence.charAt(i);
      if (character == TATWEEL) {
        end = endOfTatweel(sentence, i);
        boolean inside = isLetter(sentence, i - 1) && isLetter(sentence, end);
        view.append(sentence, i, inside ? i : end);
      } else if (!isSilent(character)) {
        view.append(spelling(sentence, i));
      }
    }
    return view.toString();
  }

  private static int endOfTatweel(String sentence, int start) {
    int end = start;
    while (end < sentence.length() && sentence.charAt(end) == TATWEEL) {
      end++;
    }
    return end;
  }

  /** Whether it is a mark on an Arabic letter, other than those that make another letter of it. */
  private static boolean isSilent(char character) {
    return '\u0610' <= character
        && character <= '\u06ED'
        && character != FATHATAN
        && (character < FIRST_HAMZA || character > LAST_HAMZA)
        && Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static char spelling(String sentence, int at) {
    char character = sentence.charAt(at);
    if (('٠' <= character && character <= '٩') || ('۰' <= character && character <= '۹')) {
      return Character.forDigit(Character.digit(character, 10), 10);
    }
    boolean between = isDigit(sentence, at - 1) && isDigit(sentence, at + 1);
    return switch (character) {
      case '٪' -> '%';
      case '٫' -> between ? '.' : character;
      case '٬' -> between ? ',' : character;
      case ',' -> isDecimalComma(sentence, at) ? '.' : character;
      default -> character;
    };
  }

  /** A comma between a number and one or two digits, and no list of numbers. */
  private static boolean isDecimalComma(String sentence, int at) {
    int start = at;
    while (isDigit(sentence, start - 1)) {
      start--;
    }
    int end = at + 1;
    while (isDigit(sentence, end)) {
      end++;
    }
    int decimals = end - at - 1;
    return start < at
        && (decimals == 1 || decimals == 2)
        && !isComma(sentence, start - 1)
        && !isComma(sentence, end);
  }

  private static boolean isComma(String sentence, int at) {
    return at >= 0 && at < sentence.length() && sentence.charAt(at) == ',';
  }

  private static boolean isDigit(String sentence, int at) {
    return at >= 0 && at < sentence.length() && Character.isDigit(sentence.charAt(at));
  }

  private static boolean isLetter(String sentence, int at) {
    return at >= 0
        && at < sentence.length()
        && (Character.isLetter(sentence.charAt(at))
            || Character.getType(sentence.charAt(at)) == Character.NON_SPACING_MARK);
  }
}
