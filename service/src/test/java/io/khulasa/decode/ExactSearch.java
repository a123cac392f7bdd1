package io.khulasa.decode;

import io.khulasa.model.SearchSettings;

/** The searches without their guard against loops, to compare them with those that have none. */
public final class ExactSearch {

  private ExactSearch() {}

  /** The search that settings ask for. */
  public static SearchStrategy of(SearchSettings settings) {
    return settings.beams() == 1
        ? new GreedySearch(settings, LoopDetector.NONE)
        : new BeamSearch(settings, LoopDetector.NONE);
  }
}
