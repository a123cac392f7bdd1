package io.khulasa.pipeline;

/**
 * Is told of each sentence when nothing about it will change any more: of every one once, one after
 * the other in reading order, from any thread. It must not block: the thread may be one that
 * decodes.
 */
@FunctionalInterface
interface SentenceListener {

  /** Wants to know nothing before the end. */
  SentenceListener NONE = (index, sentence) -> {};

  /**
   * A sentence is final.
   *
   * @param index its place among the sentences of the call
   */
  void finished(int index, TranslatedSentence sentence);
}
