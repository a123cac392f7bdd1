package io.khulasa.decode;

import java.util.Set;

/**
 * Forbids the end while an answer is too short.
 *
 * @param length tokens that it has at least, those it starts with included
 * @param chosen tokens that are chosen at least
 */
record NoEarlyEnd(Set<Integer> ends, int length, int chosen) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    if (tokens.length() < length || tokens.chosen() < chosen) {
      for (int end : ends) {
        logits[end] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
