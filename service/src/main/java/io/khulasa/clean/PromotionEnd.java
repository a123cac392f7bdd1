package io.khulasa.clean;

import java.util.List;
import java.util.Set;

/**
 * Guesses where a headline ends that runs on into the paragraph it fell into. Headlines have no
 * full stop, end with no word that asks for another, and are about eight words long; the paragraph
 * goes on with «and» or with a word that points back by a pronoun.
 */
final class PromotionEnd {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;
  private static final int USUAL = 8;

  /** What a word must reach to be believed before a full stop that may be the headline's own. */
  private static final double CLEAR = 1;

  private static final Set<String> STOPS = Set.of(".", "؟", "!", "؛", "…");

  private static final Set<String> OPEN_WORDS =
      Set.of("في", "من", "على", "الي", "عن", "مع", "بعد", "قبل", "بين", "و", "او", "ان", "لا");

  private PromotionEnd() {}

  /** Index of the first token behind the headline that begins at this one. */
  static int find(List<Token> tokens, int start) {
    int limit = Math.min(tokens.size(), start + LONGEST);
    int stop = start;
    while (stop < limit && !isStop(tokens.get(stop))) {
      stop++;
    }
    int best = stop < limit ? stop + 1 : limit;
    double bestScore = stop < limit ? CLEAR : 0;
    for (int i = start + SHORTEST; i <= stop && i < tokens.size(); i++) {
      double score = score(tokens, start, i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isStop(Token token) {
    return STOPS.contains(token.word());
  }

  private static double score(List<Token> tokens, int start, int end) {
    Token next = tokens.get(end);
    if (OPEN_WORDS.contains(tokens.get(end - 1).word()) || !next.isWord()) {
      return 0;
    }
    double score = 1 - Math.abs(end - start - USUAL) / (double) LONGEST;
    if (Connectives.isAnd(next.word())) {
      score += 1;
    }
    if (pointsBack(next.word())) {
      score += 1;
    }
    return score;
  }

  private static boolean pointsBack(String word) {
    return word.length() >= 5
        && (word.endsWith("ها") || word.endsWith("هم") || word.endsWith("هما"));
  }
}
