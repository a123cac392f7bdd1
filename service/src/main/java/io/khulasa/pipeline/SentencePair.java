package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.text.Span;
import java.util.List;

/**
 * A sentence and its translation.
 *
 * @param source where the Arabic stands
 * @param text its English
 * @param score how sure the model was, in [0, 1]; 1 where nothing had to be translated
 * @param flags what an editor should look at
 */
public record SentencePair(Span source, String text, double score, List<Flag> flags) {

  public SentencePair {
    flags = List.copyOf(flags);
  }
}
