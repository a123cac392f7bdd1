package io.khulasa.pipeline;

import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.time.Duration;

/**
 * The product on one page: clean, split, cut, translate, check, summarize. Plain and blocking; the
 * service puts a queue and a cache around the same parts.
 */
public final class ArticlePipeline {

  private final ArticlePreparation preparation;
  private final ArticleReader reader;
  private final ModelUse models;

  /**
   * A pipeline of these stages.
   *
   * @param retry whether a sentence that fails a check is tried once more
   */
  public ArticlePipeline(Stages stages, ModelUse models, LimitsProperties limits, boolean retry) {
    this.preparation = new ArticlePreparation(stages, limits);
    this.reader = new ArticleReader(stages, retry);
    this.models = models;
  }

  /**
   * Summarizes one article on the calling thread.
   *
   * @param stop asked between decode steps
   * @throws PipelineException when the text is empty, too long or not Arabic, or a model fails
   */
  public ArticleAnswer run(ArticleRequest request, StopSignal stop) {
    long start = System.nanoTime();
    PreparedArticle article = prepare(request);
    Duration clean = Duration.ofNanos(System.nanoTime() - start);
    ArticleReader.Timed timed = read(article, Glossary.NONE, SentenceListener.NONE, stop);
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    Timings timings = new Timings(clean, timed.translate(), timed.summarize(), total);
    return answer(article, timed.reading(), false, timings);
  }

  /** The part without models: quick, and it never blocks. */
  PreparedArticle prepare(ArticleRequest request) {
    return preparation.prepare(request);
  }

  /** The part with the models: blocks, and tells of sentences as they are finished. */
  ArticleReader.Timed read(
      PreparedArticle article, Glossary glossary, SentenceListener listener, StopSignal stop) {
    return reader.read(article, glossary, listener, stop);
  }

  /** What was found of an article, before the models see it. */
  ArticleEvent.Found found(PreparedArticle article) {
    AlignedText text = article.article().text();
    return new ArticleEvent.Found(
        article.sentences().stream().map(sentence -> text.toOriginal(sentence.span())).toList(),
        article.text().length(),
        article.article().dropped());
  }

  /** Points a sentence at the text that was sent. */
  SentencePair pair(PreparedArticle article, int index, TranslatedSentence sentence) {
    Span source = article.article().text().toOriginal(article.sentences().get(index).span());
    return new GarbledText(article.article().doubts()).flagIn(sentence.at(source));
  }

  /** Points a reading at the text that was sent. */
  ArticleAnswer answer(PreparedArticle article, Reading reading, boolean cached, Timings timings) {
    GarbledText garbled = new GarbledText(article.article().doubts());
    return new ArticleAnswer(
        garbled.flagIn(reading.inOriginal(article.article().text())),
        article.text().length(),
        article.article().dropped(),
        models,
        cached,
        timings);
  }
}
