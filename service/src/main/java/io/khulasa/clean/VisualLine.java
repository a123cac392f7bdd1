package io.khulasa.clean;

/**
 * A line that is stored from left to right as it is seen. Read from its end, it is in logical
 * order, but for what runs from left to right in it: Latin words and numbers, which are turned back
 * as wholes. Brackets and quotes show their mirror images.
 */
final class VisualLine {
  private static final String BRACKETS = "()[]{}<>«»‹›";
  private static final String INSIDE_NUMBERS = ".,:/-٫٬";

  private final String line;
  private final StringBuilder logical;

  private VisualLine(String line) {
    this.line = line;
    this.logical = new StringBuilder(line.length());
  }

  /** The line in the order in which it is read. */
  static String logical(String line) {
    VisualLine visual = new VisualLine(line);
    int end = line.length();
    while (end > 0) {
      end = visual.passTo(end);
    }
    return visual.logical.toString();
  }

  /** Copies what ends here; returns where it starts. */
  private int passTo(int end) {
    int start = startOfLatin(end);
    if (start < end) {
      logical.append(line, start, end);
      return start;
    }
    start = startOfCluster(end);
    char character = line.charAt(start);
    int bracket = BRACKETS.indexOf(character);
    if (bracket >= 0) {
      logical.append(BRACKETS.charAt(bracket ^ 1)).append(line, start + 1, end);
    } else {
      logical.append(line, start, end);
    }
    return start;
  }

  /** Where the Latin words and numbers that end here start, or the end itself. */
  private int startOfLatin(int end) {
    int start = end;
    int at = end;
    while (at > 0 && (isLatin(line.charAt(at - 1)) || (at < end && isInside(at - 1)))) {
      at--;
      start = isLatin(line.charAt(at)) ? at : start;
    }
    return start;
  }

  private boolean isInside(int at) {
    return INSIDE_NUMBERS.indexOf(line.charAt(at)) >= 0
        || (line.charAt(at) == ' '
            && at > 0
            && Character.isLetter(line.charAt(at - 1))
            && isLatin(line.charAt(at - 1))
            && isLatin(line.charAt(at + 1)));
  }

  private static boolean isLatin(char character) {
    return Character.isDigit(character) || (Character.isLetter(character) && character < '\u0590');
  }

  /** A character, a pair of surrogates, or either with the marks behind it. */
  private int startOfCluster(int end) {
    int start = end;
    do {
      start = line.offsetByCodePoints(start, -1);
    } while (start > 0 && Character.getType(line.charAt(start)) == Character.NON_SPACING_MARK);
    return start;
  }
}
