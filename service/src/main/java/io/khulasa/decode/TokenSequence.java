package io.khulasa.decode;

import java.util.Arrays;

/** The tokens of a hypothesis that still grows. */
public final class TokenSequence {

  private int[] tokens = new int[32];
  private int length;

  /** Appends a token. */
  void add(int token) {
    if (length == tokens.length) {
      tokens = Arrays.copyOf(tokens, length * 2);
    }
    tokens[length++] = token;
  }

  /** How many there are. */
  public int length() {
    return length;
  }

  /** The token at an index, counted from 0. */
  public int get(int index) {
    return tokens[index];
  }

  /** A copy of the first so many. */
  int[] first(int count) {
    return Arrays.copyOf(tokens, count);
  }
}
