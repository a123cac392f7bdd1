package io.khulasa.pipeline;

import java.util.HashMap;
import java.util.Map;

/** Takes final sentences as they come, from any thread, and tells of them in reading order. */
final class ReadingOrder {

  private final SentenceListener listener;
  private final Map<Integer, TranslatedSentence> early = new HashMap<>();
  private int next;

  ReadingOrder(SentenceListener listener) {
    this.listener = listener;
  }

  /** A sentence is final. One that is known already changes nothing. */
  synchronized void put(int index, TranslatedSentence sentence) {
    if (index < next) {
      return;
    }
    early.putIfAbsent(index, sentence);
    for (TranslatedSentence at = early.remove(next); at != null; at = early.remove(next)) {
      listener.finished(next, at);
      next++;
    }
  }
}
