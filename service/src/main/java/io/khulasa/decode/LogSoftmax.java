package io.khulasa.decode;

/** Logits to log-probabilities. */
final class LogSoftmax {

  /** Terms this far under the best add less than 1e-4 to the sum of any vocabulary that exists. */
  private static final float NEGLIGIBLE = 22;

  private static final double LOG2_E = 1 / Math.log(2);

  private LogSoftmax() {}

  /** Turns a row into log-probabilities, in place. */
  static void apply(float[] logits) {
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
  static double logSum(float[] logits, float max) {
    double sum = 0;
    float floor = max - NEGLIGIBLE;
    for (float logit : logits) {
      if (logit > floor) {
        sum += exp(logit - max);
      }
    }
    return max + Math.log(sum);
  }

  /**
   * Exponential of a number from -22 to 0 to seven digits, many times faster than {@link Math#exp}:
   * the power of two goes into the exponent's bits, the rest through the series of 2^f around ½.
   */
  private static double exp(float x) {
    double power = x * LOG2_E;
    double whole = Math.floor(power);
    double f = (power - whole - 0.5) / LOG2_E;
    double rest =
        1 + f * (1 + f * (1.0 / 2 + f * (1.0 / 6 + f * (1.0 / 24 + f * (1.0 / 120 + f / 720)))));
    return Double.longBitsToDouble((long) (whole + 1023) << 52) * Math.sqrt(2) * rest;
  }
}
