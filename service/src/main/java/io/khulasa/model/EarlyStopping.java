package io.khulasa.model;

/** When a beam search may end: the three values of {@code early_stopping}. */
public enum EarlyStopping {
  /** {@code true}: as soon as there are as many answers as beams. */
  WHEN_FULL,
  /** {@code false}: when no open beam would be better if it ended now. */
  WHEN_UNLIKELY,
  /** {@code "never"}: when no open beam can become better at any length. */
  WHEN_IMPOSSIBLE
}
