package io.khulasa.translate;

/** Is told of every batch that was decoded, on the lane that decoded it. */
@FunctionalInterface
public interface BatchListener {

  /** Wants to know nothing. */
  BatchListener NONE = batch -> {};

  /** A batch has ended. */
  void decoded(BatchReport batch);
}
