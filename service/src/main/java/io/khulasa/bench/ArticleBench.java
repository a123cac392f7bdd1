package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The stages of one article of 16 sentences; nothing is cached. */
final class ArticleBench {

  private static final int SENTENCES = 16;

  private final ArticlePipeline pipeline;
  private final ArticleRequest request;

  ArticleBench(ArticlePipeline pipeline, SamplePages pages) {
    this.pipeline = pipeline;
    this.request = new ArticleRequest(pages.article(SENTENCES), null, false, 3);
  }

  List<Series> run(int rounds) {
    List<ArticleAnswer> answers =
        IntStream.range(0, rounds)
            .mapToObj(round -> pipeline.run(request, StopSignal.NEVER))
            .toList();
    return List.of(
        series("clean and split", answers, a -> a.timings().clean()),
        series("translate and check", answers, a -> a.timings().translate()),
        series("summarize", answers, a -> a.timings().summarize()),
        series("all", answers, a -> a.timings().total()));
  }

  private static Series series(
      String stage, List<ArticleAnswer> answers, Function<ArticleAnswer, Duration> time) {
    double[] millis =
        answers.stream().mapToDouble(answer -> time.apply(answer).toNanos() / 1e6).toArray();
    return new Series("article of 16 sentences, " + stage, "ms", Better.LOWER, millis);
  }
}
