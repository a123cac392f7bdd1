package io.khulasa.pipeline;

/**
 * What is told of a piece of work while it goes on: that it has a place in the queue, its sentences
 * in reading order as they are finished, and at last the whole.
 */
sealed interface Progress<V> {

  /** Whether it tells anything of the result. */
  default boolean tells() {
    return !(this instanceof Admitted<V>);
  }

  /** Tells a listener of the sentence, if it is one. */
  default void tell(SentenceListener listener) {
    if (this instanceof Finished<V> finished) {
      listener.finished(finished.index(), finished.sentence());
    }
  }

  /** The work was not refused. It may be under way, or even done, when this is told. */
  record Admitted<V>() implements Progress<V> {}

  /** A sentence is final. */
  record Finished<V>(int index, TranslatedSentence sentence) implements Progress<V> {}

  /**
   * The work is done.
   *
   * @param cached whether its value was there already
   */
  record Done<V>(V value, boolean cached) implements Progress<V> {}
}
