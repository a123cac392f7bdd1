package io.khulasa.pipeline;

import java.util.List;
import java.util.Set;

/**
 * Makes one sentence of the translations of its pieces. The model ends each piece as a sentence and
 * begins the next one with a capital: the full stop becomes a comma, and a word that has its
 * capital only for its place loses it. Names, «I» and abbreviations stay as they are.
 */
final class PieceJoin {

  /** Words that have a capital only where a sentence begins. */
  private static final Set<String> SMALL =
      Set.of(
          "The",
          "A",
          "An",
          "And",
          "But",
          "Or",
          "It",
          "Its",
          "He",
          "She",
          "They",
          "We",
          "You",
          "His",
          "Her",
          "Their",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "Here",
          "In",
          "On",
          "At",
          "By",
          "For",
          "From",
          "Of",
          "To",
          "With",
          "Without",
          "As",
          "If",
          "When",
          "While",
          "Where",
          "Which",
          "Who",
          "Whose",
          "Because",
          "Since",
          "After",
          "Before",
          "During",
          "Until",
          "According",
          "Including",
          "Noting",
          "Adding",
          "Saying",
          "Stressing",
          "Despite",
          "Although",
          "So",
          "Then",
          "Also",
          "However",
          "Both",
          "Some",
          "All",
          "Most",
          "More",
          "Not",
          "No");

  private PieceJoin() {}

  /** The pieces as one text; empty ones are passed over. */
  static String join(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      String next = piece.strip();
      if (!next.isEmpty()) {
        boolean first = text.isEmpty();
        openEnd(text);
        boolean ended = first || isEnded(text);
        text.append(first ? "" : " ").append(ended ? next : withoutCapital(next));
      }
    }
    return text.toString();
  }

  /** Turns the full stop of what stands so far into a comma. */
  private static void openEnd(StringBuilder text) {
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last) == '.' && !isAbbreviation(text, last)) {
      text.setCharAt(last, ',');
    }
  }

  private static boolean isEnded(StringBuilder text) {
    char last = text.charAt(text.length() - 1);
    return last == '?' || last == '!' || last == '"' || last == '”' || last == ')';
  }

  /** «U.S.», «a.m.», «J.» and «...» keep their full stop. */
  private static boolean isAbbreviation(CharSequence text, int stop) {
    char before = text.charAt(stop - 1);
    boolean single = stop < 2 || !Character.isLetterOrDigit(text.charAt(stop - 2));
    return before == '.' || (Character.isLetter(before) && single);
  }

  private static String withoutCapital(String piece) {
    int end = 0;
    while (end < piece.length() && Character.isLetter(piece.charAt(end))) {
      end++;
    }
    return SMALL.contains(piece.substring(0, end))
        ? Character.toLowerCase(piece.charAt(0)) + piece.substring(1)
        : piece;
  }
}
