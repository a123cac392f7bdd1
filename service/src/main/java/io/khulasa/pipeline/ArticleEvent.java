package io.khulasa.pipeline;

import io.khulasa.clean.Dropped;
import io.khulasa.text.Span;
import java.util.List;

/**
 * What is told of an article while it is read: first what was found, then each sentence in reading
 * order, and at last the answer, which holds all of it once more. Spans are of the text that was
 * sent.
 */
public sealed interface ArticleEvent
    permits ArticleEvent.Found, ArticleEvent.Sentence, ArticleAnswer {

  /**
   * The article was found, and the models have a place for it.
   *
   * @param sentences where each stands
   * @param kept characters of the article
   * @param dropped what was left out
   */
  record Found(List<Span> sentences, int kept, List<Dropped> dropped) implements ArticleEvent {

    public Found {
      sentences = List.copyOf(sentences);
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * A sentence that will not change any more.
   *
   * @param index its place among the article's sentences
   */
  record Sentence(int index, SentencePair pair) implements ArticleEvent {}
}
