package io.khulasa.decode;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Leaves one token to choose.
 *
 * @param when whether it is forced now
 */
record ForcedToken(int token, Predicate<TokenSequence> when) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    if (when.test(tokens)) {
      Arrays.fill(logits, Float.NEGATIVE_INFINITY);
      logits[token] = 0;
    }
  }
}
