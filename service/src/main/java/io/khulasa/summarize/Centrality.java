package io.khulasa.summarize;

/**
 * How much a sentence is about what the article is about: its mean cosine to all the others.
 *
 * <p>This is the degree centrality of Erkan and Radev, «LexRank: Graph-based Lexical Centrality as
 * Salience in Text Summarization», JAIR 22, 2004, without a threshold. Without one the sum over the
 * others is a product with the sum of all vectors, the centroid of Radev et al., «Centroid-based
 * summarization of multiple documents», 2004, so that it takes linear time.
 */
final class Centrality {

  private Centrality() {}

  /** The mean cosine of each vector to the others; 0 for a lonely one. */
  static double[] of(float[][] vectors) {
    double[] sum = sum(vectors);
    double[] scores = new double[vectors.length];
    int others = vectors.length - 1;
    for (int i = 0; i < vectors.length && others > 0; i++) {
      double product = 0;
      for (int k = 0; k < sum.length; k++) {
        product += sum[k] * vectors[i][k];
      }
      scores[i] = (product - Vectors.dot(vectors[i], vectors[i])) / others;
    }
    return scores;
  }

  private static double[] sum(float[][] vectors) {
    double[] sum = new double[vectors.length == 0 ? 0 : vectors[0].length];
    for (float[] vector : vectors) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += vector[k];
      }
    }
    return sum;
  }
}
