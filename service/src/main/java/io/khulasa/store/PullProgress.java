package io.khulasa.store;

/** Told how files come in, from several threads. */
@FunctionalInterface
public interface PullProgress {

  /** Nobody watches. */
  PullProgress UNSEEN = (file, done, total) -> {};

  /**
   * A file has moved on.
   *
   * @param done bytes that are here
   * @param total bytes that it will have, or -1 when nobody knows
   */
  void moved(String file, long done, long total);
}
