package io.khulasa.decode;

import java.util.List;

/**
 * Forbids tokens everywhere: padding and the first token of prompts must never be part of an
 * answer.
 *
 * @param tokens the ids forbidden
 */
public record SuppressTokens(List<Integer> tokens) implements LogitsProcessor {

  public SuppressTokens {
    tokens = List.copyOf(tokens);
  }

  @Override
  public void process(float[] logits, TokenSequence sequence) {
    for (int token : tokens) {
      logits[token] = Float.NEGATIVE_INFINITY;
    }
  }
}
