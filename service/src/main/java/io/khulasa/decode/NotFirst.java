package io.khulasa.decode;

import io.khulasa.model.SearchSettings.Constraints;

/** Forbids tokens as the first one that is free: behind a forced first one that is the second. */
record NotFirst(Constraints constraints) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    int forced = constraints.first() == null ? 0 : 1;
    if (tokens.chosen() == forced) {
      for (int token : constraints.notFirst()) {
        logits[token] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
