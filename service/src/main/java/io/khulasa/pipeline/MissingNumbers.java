package io.khulasa.pipeline;

import java.util.List;

/** Finds the numbers of a sentence that its translation lacks. */
@FunctionalInterface
public interface MissingNumbers {

  /** The missing numbers as an editor would write them, in the source's order. */
  List<String> find(String source, String target);
}
