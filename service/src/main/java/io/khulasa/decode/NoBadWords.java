package io.khulasa.decode;

import java.util.List;

/**
 * Forbids the last token of a sequence whose others stand at the end.
 *
 * @param words the sequences
 */
record NoBadWords(List<List<Integer>> words) implements LogitsProcessor {

  @Override
  public void process(float[] logits, TokenSequence tokens) {
    for (List<Integer> word : words) {
      if (word.size() <= tokens.length() && wouldEnd(tokens, word)) {
        logits[word.get(word.size() - 1)] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  private static boolean wouldEnd(TokenSequence tokens, List<Integer> word) {
    int before = word.size() - 1;
    for (int i = 0; i < before; i++) {
      if (tokens.get(tokens.length() - before + i) != word.get(i)) {
        return false;
      }
    }
    return true;
  }
}
