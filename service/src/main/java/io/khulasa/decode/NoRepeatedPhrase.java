package io.khulasa.decode;

/**
 * Forbids whatever would say a phrase a second time.
 *
 * @param size tokens of a phrase
 */
record NoRepeatedPhrase(int size) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    int last = tokens.length() - size + 1;
    for (int start = 0; start < last; start++) {
      if (startsLikeTheEnd(tokens, start)) {
        logits[tokens.get(start + size - 1)] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** Whether the phrase at an index begins with the tokens at the end. */
  private boolean startsLikeTheEnd(TokenSequence tokens, int start) {
    int end = tokens.length() - size + 1;
    for (int i = 0; i < size - 1; i++) {
      if (tokens.get(start + i) != tokens.get(end + i)) {
        return false;
      }
    }
    return true;
  }
}
