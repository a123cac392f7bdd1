package io.khulasa.decode;

/** Changes the scores of the next token before one is chosen. */
@FunctionalInterface
public interface LogitsProcessor {

  /**
   * Changes the row in place.
   *
   * @param logits one row, a score for each token of the vocabulary
   * @param tokens what the hypothesis holds so far
   */
  void process(float[] logits, TokenSequence tokens);
}
