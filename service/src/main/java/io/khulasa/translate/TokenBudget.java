package io.khulasa.translate;

import io.khulasa.model.GenerativeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts prompts together in batches: longest first, only prompts of one class side by side, and
 * never more slots in a batch than the budget has. Prompts of like length end at like times.
 *
 * @param slots the most slots, padding included, that a batch may have; one prompt always fits
 */
public record TokenBudget(int slots) {

  public TokenBudget {
    if (slots < 1) {
      throw new IllegalArgumentException("a budget of " + slots + " slots");
    }
  }

  /**
   * The batches, each a list of indexes of the prompts.
   *
   * @param lanes batches that are decoded side by side: a few prompts are shared out among them
   */
  List<List<Integer>> batches(List<int[]> prompts, GenerativeModel model, int lanes) {
    int share = (prompts.size() + lanes - 1) / lanes;
    List<Integer> longestFirst =
        IntStream.range(0, prompts.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> prompts.get(i).length).reversed())
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int index : longestFirst) {
      int length = prompts.get(index).length;
      boolean full = open.size() == share;
      if (!open.isEmpty()
          && (full || !fits(length, open.size(), prompts.get(open.get(0)).length, model))) {
        batches.add(open);
        open = new ArrayList<>();
      }
      open.add(index);
    }
    if (!open.isEmpty()) {
      batches.add(open);
    }
    return batches;
  }

  private boolean fits(int length, int rows, int first, GenerativeModel model) {
    return model.batchClass(length) == model.batchClass(first)
        && (rows + 1) * model.slots(first) <= slots;
  }
}
