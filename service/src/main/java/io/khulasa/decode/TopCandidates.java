package io.khulasa.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best continuations of a prompt's open beams. */
final class TopCandidates {

  /**
   * A continuation.
   *
   * @param beam number of the beam
   * @param token what it goes on with
   * @param total log-probability of the whole
   */
  record Candidate(int beam, int token, double total) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::total)
          .reversed()
          .thenComparingInt(Candidate::beam)
          .thenComparingInt(Candidate::token);

  private final int count;
  private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  /**
   * None yet.
   *
   * @param count how many are kept
   */
  TopCandidates(int count) {
    this.count = count;
  }

  /**
   * Looks at a beam's continuations; impossible ones are left out.
   *
   * @param scores log-probability of each token
   * @param total log-probability of the beam
   */
  void add(int beam, float[] scores, double total) {
    double least = least();
    for (int token = 0; token < scores.length; token++) {
      double sum = scores[token] + total;
      if (sum > least) {
        worstFirst.add(new Candidate(beam, token, sum));
        if (worstFirst.size() > count) {
          worstFirst.remove();
        }
        least = least();
      }
    }
  }

  List<Candidate> bestFirst() {
    List<Candidate> found = new ArrayList<>(worstFirst);
    found.sort(BEST_FIRST);
    return found;
  }

  private double least() {
    Candidate worst = worstFirst.peek();
    return worst == null || worstFirst.size() < count ? Double.NEGATIVE_INFINITY : worst.total();
  }
}
