package io.khulasa.summarize;

import java.util.List;

/**
 * News tells what matters first: 1 for the first sentence that a summary may use, then a half, a
 * third and so on.
 */
final class Position {

  private Position() {}

  /** The score of each candidate; ineligible ones have none and take no place. */
  static double[] of(List<Candidate> candidates) {
    double[] scores = new double[candidates.size()];
    int place = 0;
    for (int i = 0; i < scores.length; i++) {
      if (candidates.get(i).eligible()) {
        place++;
        scores[i] = 1.0 / place;
      }
    }
    return scores;
  }
}
