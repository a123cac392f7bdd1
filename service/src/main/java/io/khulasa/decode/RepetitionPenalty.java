package io.khulasa.decode;

import java.util.HashSet;
import java.util.Set;

/**
 * Makes tokens that are there already less likely (Keskar et al. 2019, CTRL).
 *
 * @param penalty positive scores are divided by it, negative ones multiplied
 */
record RepetitionPenalty(double penalty) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < tokens.length(); i++) {
      int token = tokens.get(i);
      if (seen.add(token)) {
        float score = logits[token];
        logits[token] = (float) (score < 0 ? score * penalty : score / penalty);
      }
    }
  }
}
