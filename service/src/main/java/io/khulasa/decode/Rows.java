package io.khulasa.decode;

import java.util.List;

/** Those who wait for the rows of a batch: asked and told between its steps. */
public interface Rows {

  /**
   * Whether a row is still wanted; asked for each open row before each step. One that is not leaves
   * the batch without an answer. It may throw, which ends the whole batch.
   *
   * @param row its place among the prompts
   */
  boolean wanted(int row);

  /**
   * A row is done; told at once, while others may go on.
   *
   * @param row its place among the prompts
   * @param hypotheses best first; one at least
   */
  void found(int row, List<Hypothesis> hypotheses);
}
