package io.khulasa.decode;

import io.khulasa.model.Logits;
import io.khulasa.model.SearchSettings;
import java.util.List;

/** The scores of one row at a time, after the settings had their say. Of one search's thread. */
final class RowScores {

  private final float[] row;
  private final LogSoftmax softmax;
  private final List<LogitsProcessor> processors;

  RowScores(SearchSettings settings, int vocabulary) {
    row = new float[vocabulary];
    softmax = new LogSoftmax(vocabulary);
    processors = Processors.of(settings, softmax);
  }

  /** The best token: a greedy search's processors see the logits as they are. */
  TokenChoice best(Logits logits, int index, TokenSequence tokens) {
    logits.read(index, row);
    process(tokens);
    return TokenChoice.best(row, softmax);
  }

  /** Log-probabilities of all tokens, valid until the next call: a beam search's see these. */
  float[] logProbabilities(Logits logits, int index, TokenSequence tokens) {
    logits.read(index, row);
    softmax.apply(row);
    process(tokens);
    return row;
  }

  private void process(TokenSequence tokens) {
    for (LogitsProcessor processor : processors) {
      processor.process(row, tokens);
    }
  }
}
