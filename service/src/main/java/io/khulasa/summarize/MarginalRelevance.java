package io.khulasa.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses sentences one by one, each time the one that adds most: worth what it is worth, less what
 * the nearest chosen one already says.
 *
 * <p>Carbonell and Goldstein, «The use of MMR, diversity-based reranking for reordering documents
 * and producing summaries», SIGIR 1998. The nearest chosen sentence is kept up to date, so that a
 * step takes time linear in the candidates.
 */
final class MarginalRelevance {

  private static final double RELEVANCE = 0.8;

  /** Sentences as near as this say the same. */
  private static final double DUPLICATE = 0.97;

  private final double[] salience;
  private final float[][] vectors;
  private final double[] nearest;
  private final boolean[] open;

  /**
   * A choice among candidates.
   *
   * @param salience what each is worth
   * @param vectors one a candidate, of length 1
   * @param open which of them may be chosen
   */
  MarginalRelevance(double[] salience, float[][] vectors, boolean[] open) {
    this.salience = salience.clone();
    this.vectors = vectors;
    this.open = open.clone();
    this.nearest = new double[salience.length];
    Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
  }

  /** At most so many candidates, the best first; of two that say the same only one. */
  List<Integer> choose(int count) {
    List<Integer> chosen = new ArrayList<>();
    for (int next = best(); next >= 0 && chosen.size() < count; next = best()) {
      chosen.add(next);
      close(next);
    }
    return chosen;
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < open.length; i++) {
      if (open[i] && (best < 0 || gain(i) > gain(best))) {
        best = i;
      }
    }
    return best;
  }

  private double gain(int i) {
    double said = nearest[i] == Double.NEGATIVE_INFINITY ? 0 : nearest[i];
    return RELEVANCE * salience[i] - (1 - RELEVANCE) * said;
  }

  private void close(int chosen) {
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        double similarity = Vectors.dot(vectors[i], vectors[chosen]);
        nearest[i] = Math.max(nearest[i], similarity);
        open[i] = i != chosen && similarity < DUPLICATE;
      }
    }
  }
}
