package io.khulasa.decode;

import java.util.Arrays;
import java.util.Objects;

/**
 * A continuation of a prompt.
 *
 * @param tokens its ids, without the one that ends it
 * @param logProbability natural logarithm of its probability, the ending included
 * @param ending why it ends
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; ids are never boxed
public record Hypothesis(int[] tokens, double logProbability, Ending ending) {

  /** Why a hypothesis ends. */
  public enum Ending {
    /** The model chose the token that ends an answer. */
    END_TOKEN,
    /** The length limit was reached. */
    LENGTH,
    /** It had begun to repeat itself; the repetitions are cut. */
    LOOP
  }

  /** Geometric mean of its tokens' probabilities, in [0, 1]; 0 when there is no token at all. */
  public double score() {
    int scored = tokens.length + (ending == Ending.END_TOKEN ? 1 : 0);
    return scored == 0 ? 0 : Math.exp(logProbability / scored);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hypothesis that
        && Arrays.equals(tokens, that.tokens)
        && logProbability == that.logProbability
        && ending == that.ending;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(tokens), logProbability, ending);
  }

  @Override
  public String toString() {
    return ending + " " + logProbability + " " + Arrays.toString(tokens);
  }
}
