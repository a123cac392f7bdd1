package io.khulasa.decode;

import io.khulasa.failure.StopSignal;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.SearchSettings;
import java.util.List;

/** Finds good continuations of prompts under a model. */
@FunctionalInterface
public interface SearchStrategy {

  /**
   * Searches for each prompt's hypotheses.
   *
   * @param model gives the logits
   * @param prompts a batch of one class
   * @param longest for each prompt, the most new tokens its answer may have
   * @param rows asked before each step which prompts still matter, and told what was found
   */
  void search(GenerativeModel model, int[][] prompts, int[] longest, Rows rows);

  /**
   * The hypotheses of each prompt, in the prompts' order and best first; one at least.
   *
   * @param stop asked before each step
   */
  default List<List<Hypothesis>> search(
      GenerativeModel model, int[][] prompts, int[] longest, StopSignal stop) {
    stop.check();
    WholeBatch rows = new WholeBatch(prompts.length, stop);
    search(model, prompts, longest, rows);
    return rows.found();
  }

  /** The search that settings ask for: greedy with one beam. Answers that loop are cut. */
  static SearchStrategy of(SearchSettings settings) {
    return guarded(settings, LoopDetector.USUAL);
  }

  /** The same without the guard against loops: to be compared with searches that have none. */
  static SearchStrategy exact(SearchSettings settings) {
    return guarded(settings, LoopDetector.NONE);
  }

  private static SearchStrategy guarded(SearchSettings settings, LoopDetector loops) {
    return settings.beams() == 1
        ? new GreedySearch(settings, loops)
        : new BeamSearch(settings, loops);
  }
}
