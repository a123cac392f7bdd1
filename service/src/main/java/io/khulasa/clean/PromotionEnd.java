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

  private static final Set<String> OPEN_WORDS =
      Set.of("في", "من", "على", "الي", "عن", "مع", "بعد", "قبل", "بين", "و", "او", "ان", "لا");

  private PromotionEnd() {}

  /** Index of the first token behind the headline that begins at this one. */
  static int find(List<Token> tokens, int start) {
    int limit = Math.min(tokens.size(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      if (isStop(tokens.get(i))) {
        return i + 1 == tokens.size() ? tokens.size() : i;
      }
    }
    if (limit == tokens.size()) {
      limit--;
    }
    int best = tokens.size();
    double bestScore = 0;
    for (int i = start + SHORTEST; i <= limit; i++) {
      double score = score(tokens, start, i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return Math.min(best, start + LONGEST);
  }

  private static boolean isStop(Token token) {
    return Set.of(".", "؟", "!", "؛", "…").contains(token.word());
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
