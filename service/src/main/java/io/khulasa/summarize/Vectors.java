package io.khulasa.summarize;

/** Arithmetic on sentence vectors and on scores. */
final class Vectors {

  private Vectors() {}

  /** The scalar product: of vectors of length 1, their cosine. */
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** The scores stretched to [0, 1]; all 0 when they do not differ. */
  static double[] stretch(double[] scores) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    double[] stretched = new double[scores.length];
    for (int i = 0; i < scores.length && most > least; i++) {
      stretched[i] = (scores[i] - least) / (most - least);
    }
    return stretched;
  }
}
