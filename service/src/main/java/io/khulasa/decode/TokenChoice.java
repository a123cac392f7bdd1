package io.khulasa.decode;

/**
 * The best token of a row of logits.
 *
 * @param token its id; the lowest of equals
 * @param logProbability natural logarithm of its probability
 */
record TokenChoice(int token, double logProbability) {

  /**
   * Terms this far under the best add less than 1 % to the sum for any vocabulary under 80,000, and
   * computing their exponentials would cost more than the model's own arithmetic saves.
   */
  private static final float NEGLIGIBLE = 16;

  static TokenChoice best(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    if (Float.isNaN(max) || Float.isInfinite(max)) {
      throw new IllegalStateException("the model's logits are not numbers");
    }
    int token = 0;
    while (logits[token] != max) {
      token++;
    }
    double sum = 0;
    float floor = max - NEGLIGIBLE;
    for (float logit : logits) {
      if (logit > floor) {
        sum += Math.exp(logit - max);
      }
    }
    return new TokenChoice(token, -Math.log(sum));
  }
}
