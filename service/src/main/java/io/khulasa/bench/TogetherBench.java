package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Articles one after another, and the same articles all at once, when their sentences share
 * batches. No two sentences are equal and nothing is cached. Each is measured once: it takes
 * minutes.
 */
final class TogetherBench {

  private static final int ARTICLES = 32;

  private final ArticlePipeline pipeline;
  private final List<String> sentences;

  TogetherBench(ArticlePipeline pipeline, SamplePages pages) {
    this.pipeline = pipeline;
    this.sentences = pages.sentences();
  }

  /**
   * Measures.
   *
   * @param size sentences of each article
   */
  List<Series> run(int size) throws InterruptedException {
    List<ArticleRequest> articles =
        IntStream.range(0, ARTICLES).mapToObj(number -> article(number, size)).toList();
    String name = "%d articles of %d sentences, ".formatted(ARTICLES, size);
    return List.of(
        new Series(name + "in turn", "articles/s", Better.HIGHER, rate(articles, 1)),
        new Series(name + "at once", "articles/s", Better.HIGHER, rate(articles, ARTICLES)));
  }

  private double[] rate(List<ArticleRequest> articles, int readers) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      long start = System.nanoTime();
      List<Future<?>> answers = new ArrayList<>();
      for (ArticleRequest article : articles) {
        answers.add(threads.submit(() -> pipeline.run(article, StopSignal.NEVER)));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
      return new double[] {articles.size() / ((System.nanoTime() - start) / 1e9)};
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The sample sentences go round; a number tells each round's from those before. */
  private ArticleRequest article(int number, int size) {
    List<String> lines = new ArrayList<>();
    for (int i = number * size; i < (number + 1) * size; i++) {
      int round = i / sentences.size();
      String sentence = sentences.get(i % sentences.size());
      lines.add(round == 0 ? sentence : "%d- %s".formatted(round, sentence));
    }
    return new ArticleRequest(String.join("\n\n", lines), null, false, 3);
  }
}
