package io.khulasa.summarize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each sentence is worth to a summary, from what it says, where it stands and how it stands on
 * its own. The weights lie in the middle of a range that does equally well on pages with known
 * facts; nothing hangs on their digits.
 */
final class Salience {

  private static final double CENTRALITY = 0.5;
  private static final double TITLE = 0.3;
  private static final double POSITION = 0.8;
  private static final double FORM = 0.5;

  private Salience() {}

  /**
   * The worth of each candidate.
   *
   * @param vectors one a candidate
   * @param title the title's vector, if there is a title
   */
  static double[] of(List<Candidate> candidates, float[][] vectors, float @Nullable [] title) {
    double[] centrality = Vectors.stretch(Centrality.of(vectors));
    double[] likeTitle = Vectors.stretch(similarity(vectors, title));
    double[] position = Position.of(candidates);
    double[] salience = new double[vectors.length];
    for (int i = 0; i < salience.length; i++) {
      salience[i] =
          CENTRALITY * centrality[i]
              + TITLE * likeTitle[i]
              + POSITION * position[i]
              - FORM * Form.penalty(candidates.get(i).text());
    }
    return salience;
  }

  private static double[] similarity(float[][] vectors, float @Nullable [] title) {
    double[] similarity = new double[vectors.length];
    for (int i = 0; i < vectors.length && title != null; i++) {
      similarity[i] = Vectors.dot(vectors[i], title);
    }
    return similarity;
  }
}
