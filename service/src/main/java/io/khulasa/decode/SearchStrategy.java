package io.khulasa.decode;

import io.khulasa.failure.StopSignal;
import io.khulasa.model.GenerativeModel;
import java.util.List;

/** Finds good continuations of prompts under a model. */
@FunctionalInterface
public interface SearchStrategy {

  /**
   * One hypothesis a prompt, in their order.
   *
   * @param model gives the logits
   * @param prompts a batch of one class
   * @param longest for each prompt, the most new tokens its answer may have
   * @param stop asked before each step
   */
  List<Hypothesis> search(GenerativeModel model, int[][] prompts, int[] longest, StopSignal stop);
}
