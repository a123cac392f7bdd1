package io.khulasa.decode;

/**
 * The best token of a row of logits.
 *
 * @param token its id; the lowest of equals
 * @param logProbability natural logarithm of its probability
 */
record TokenChoice(int token, double logProbability) {

  static TokenChoice best(float[] logits, LogSoftmax softmax) {
    float max = LogSoftmax.max(logits);
    int token = 0;
    while (logits[token] != max) {
      token++;
    }
    return new TokenChoice(token, max - softmax.logSum(logits, max));
  }
}
