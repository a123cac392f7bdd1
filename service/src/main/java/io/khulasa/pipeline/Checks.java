package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import java.util.List;

/**
 * What the checks of an article found.
 *
 * @param sentencesIn sentences of the article
 * @param sentencesOut those that have a translation; the others are flagged as empty
 * @param numbersMissing numbers of the Arabic that the English of their sentences lacks
 * @param flags everything that was flagged, each thing once
 */
public record Checks(
    int sentencesIn, int sentencesOut, List<String> numbersMissing, List<Flag> flags) {

  public Checks {
    numbersMissing = List.copyOf(numbersMissing);
    flags = List.copyOf(flags);
  }

  /** Whether an editor should look at the answer. */
  public boolean needsReview() {
    return !flags.isEmpty();
  }
}
