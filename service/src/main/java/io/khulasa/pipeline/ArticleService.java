package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.Progress.Done;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Articles without blocking: prepared beside the event loop, cached, queued, within the deadline.
 */
public final class ArticleService {

  private final ArticlePipeline pipeline;
  private final String revision;
  private final Cache<ArticleRequest, PreparedArticle> pages;
  private final SharedCache<ArticleKey, ArticleReader.Timed> cache;
  private final InferenceScheduler scheduler;
  private final Deadline deadline;
  private final PipelineMetrics metrics;

  ArticleService(
      ArticlePipeline pipeline,
      String revision,
      Cache<ArticleRequest, PreparedArticle> pages,
      SharedCache<ArticleKey, ArticleReader.Timed> cache,
      InferenceScheduler scheduler,
      Deadline deadline,
      PipelineMetrics metrics) {
    this.pipeline = pipeline;
    this.revision = revision;
    this.pages = pages;
    this.cache = cache;
    this.scheduler = scheduler;
    this.deadline = deadline;
    this.metrics = metrics;
  }

  /** The same work, when what comes before an answer counts against its deadline too. */
  public <T> Mono<T> withinDeadline(Mono<T> work) {
    return deadline.within(work);
  }

  /** The same for events. */
  public <T> Flux<T> withinDeadline(Flux<T> work) {
    return deadline.within(work);
  }

  /** The same work, when its articles are answered one by one and have one deadline together. */
  public <T> Mono<T> withOneDeadline(Mono<T> work) {
    return deadline.shared(work);
  }

  /** The same for events. */
  public <T> Flux<T> withOneDeadline(Flux<T> work) {
    return deadline.shared(work);
  }

  /** The answer to a request; every failure is a {@code PipelineException}. */
  public Mono<ArticleAnswer> summarize(ArticleRequest request) {
    return summarize(request, Glossary.NONE);
  }

  /** The same with terms that the English must have. */
  public Mono<ArticleAnswer> summarize(ArticleRequest request, Glossary glossary) {
    return deadline.within(
        Mono.defer(
            () -> {
              long start = System.nanoTime();
              return prepared(request).flatMap(article -> read(article, glossary, start));
            }));
  }

  /**
   * The same, telling of what was found and of each sentence on the way; the answer comes last. An
   * error that comes before anything is told means that nothing was begun.
   */
  public Flux<ArticleEvent> watch(ArticleRequest request, Glossary glossary) {
    return deadline.within(
        Flux.defer(
            () -> {
              long start = System.nanoTime();
              return prepared(request).flatMapMany(article -> watch(article, glossary, start));
            }));
  }

  private Mono<PreparedArticle> prepared(ArticleRequest request) {
    return Mono.fromCallable(() -> prepare(request)).subscribeOn(Schedulers.parallel());
  }

  /**
   * A page that comes again is not read again: finding its article takes most of a cached answer.
   */
  private PreparedArticle prepare(ArticleRequest request) {
    PreparedArticle known = pages.getIfPresent(request);
    if (known != null) {
      return known;
    }
    PreparedArticle article = pipeline.prepare(request);
    pages.put(request, article);
    return article;
  }

  private Mono<ArticleAnswer> read(PreparedArticle article, Glossary glossary, long start) {
    Duration clean = since(start);
    return Patience.with(
            article.sentences().size(),
            listener ->
                CharacterBudget.paid(
                    article.characters(),
                    cache
                        .watch(key(article, glossary), work(article, glossary))
                        .doOnNext(progress -> progress.tell(listener))
                        .last()))
        .map(done -> answer(article, (Done<ArticleReader.Timed>) done, clean, start))
        .doOnNext(metrics::answered)
        .flatMap(StageTimes::written);
  }

  private Flux<ArticleEvent> watch(PreparedArticle article, Glossary glossary, long start) {
    Duration clean = since(start);
    ArticleEvents events =
        new ArticleEvents(pipeline, article, done -> answer(article, done, clean, start));
    Flux<ArticleEvent> told =
        CharacterBudget.paid(
                article.characters(),
                cache.watch(key(article, glossary), work(article, glossary)),
                Progress::tells)
            .concatMapIterable(events::after);
    return Flux.deferContextual(
        context ->
            told.doOnNext(
                event -> {
                  if (event instanceof ArticleAnswer answer) {
                    metrics.answered(answer);
                    StageTimes.in(context).add(answer.timings());
                  }
                }));
  }

  private ArticleKey key(PreparedArticle article, Glossary glossary) {
    return ArticleKey.of(article, glossary, revision);
  }

  private Flux<Progress<ArticleReader.Timed>> work(PreparedArticle article, Glossary glossary) {
    return WatchedWork.of(
        scheduler,
        WorkSize.of(article),
        (listener, stop) -> pipeline.read(article, glossary, listener, stop));
  }

  private ArticleAnswer answer(
      PreparedArticle article, Done<ArticleReader.Timed> done, Duration clean, long start) {
    ArticleReader.Timed timed = done.value();
    Duration translate = done.cached() ? Duration.ZERO : timed.translate();
    Duration summarize = done.cached() ? Duration.ZERO : timed.summarize();
    Timings timings = new Timings(clean, translate, summarize, since(start));
    return pipeline.answer(article, timed.reading(), done.cached(), timings);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
