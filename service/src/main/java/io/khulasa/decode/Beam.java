package io.khulasa.decode;

import java.util.Arrays;

/**
 * An open hypothesis of a beam search.
 *
 * @param tokens what it holds
 * @param logProbabilities of its chosen tokens
 * @param total their sum
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Beam(TokenSequence tokens, double[] logProbabilities, double total) {

  /** The hypothesis that the search starts from. */
  static Beam first(int[] given, int longest) {
    return new Beam(new TokenSequence(given, longest), new double[0], 0);
  }

  /** The same with a token more. */
  Beam with(int token, double newTotal) {
    double[] longer = Arrays.copyOf(logProbabilities, logProbabilities.length + 1);
    longer[logProbabilities.length] = newTotal - total;
    return new Beam(tokens.with(token), longer, newTotal);
  }
}
