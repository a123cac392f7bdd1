package io.khulasa.decode;

import java.util.Arrays;
import java.util.Objects;

/**
 * A continuation of a prompt.
 *
 * @param tokens its ids, without the one that ends it
 * @param logProbabilities natural logarithm of each token's probability, and behind them that of
 *     the end where the model chose it
 * @param rank what a search compares hypotheses by: higher is better
 * @param ending why it ends
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; ids are never boxed
public record Hypothesis(int[] tokens, double[] logProbabilities, double rank, Ending ending) {

  /** Why a hypothesis ends. */
  public enum Ending {
    /** The model chose the token that ends an answer. */
    END_TOKEN,
    /** The length limit was reached. */
    LENGTH,
    /** It had begun to repeat itself; the repetitions are cut. */
    LOOP
  }

  /** Natural logarithm of its probability, the ending included. */
  public double logProbability() {
    return Arrays.stream(logProbabilities).sum();
  }

  /** Geometric mean of its tokens' probabilities, in [0, 1]; 0 when there is no token at all. */
  public double score() {
    int scored = logProbabilities.length;
    return scored == 0 ? 0 : Math.exp(logProbability() / scored);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hypothesis that
        && Arrays.equals(tokens, that.tokens)
        && Arrays.equals(logProbabilities, that.logProbabilities)
        && rank == that.rank
        && ending == that.ending;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(tokens), Arrays.hashCode(logProbabilities), rank, ending);
  }

  @Override
  public String toString() {
    return ending + " " + rank + " " + Arrays.toString(tokens);
  }
}
