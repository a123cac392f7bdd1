package io.khulasa.pipeline;

import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts a sentence into pieces that the model can take. */
@FunctionalInterface
public interface Cutter {

  /**
   * The pieces in order; one piece where the sentence is within the limit or cannot be cut.
   *
   * @param sentence of any length
   * @param limit the greatest length of a piece
   * @param length the measure, in the unit of the limit
   */
  List<String> cut(String sentence, int limit, ToIntFunction<String> length);
}
