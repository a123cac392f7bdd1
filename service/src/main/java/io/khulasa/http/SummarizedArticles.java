package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.fetch.FetchedPage;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticleEvent;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.ArticleService;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.LimitsProperties;
import io.khulasa.pipeline.PipelineProperties;
import io.khulasa.pipeline.TextFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The articles of a request to summarize, each sent as text or as an address. */
@Component
final class SummarizedArticles {

  private final ArticleService articles;
  private final FetchedArticles fetched;
  private final LimitsProperties limits;
  private final InferenceProperties inference;
  private final PipelineProperties defaults;

  SummarizedArticles(
      ArticleService articles,
      FetchedArticles fetched,
      LimitsProperties limits,
      InferenceProperties inference,
      PipelineProperties defaults) {
    this.articles = articles;
    this.fetched = fetched;
    this.limits = limits;
    this.inference = inference;
    this.defaults = defaults;
  }

  /**
   * The articles where several are sent; null where one is sent alone.
   *
   * @throws PipelineException where both are sent, none, or too many
   */
  @Nullable List<JsonNode> several(SummarizeBody body) {
    List<JsonNode> several = body.articles();
    if (several == null) {
      return null;
    }
    if (body.text() != null || body.url() != null) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "Send either the field %s or the field articles, not both."
              .formatted(body.text() == null ? "url" : "text"));
    }
    Formats.requireItems("articles", several.size(), limits.items());
    return several;
  }

  /** Work on several articles, which has one deadline and the priority of so many. */
  <T> Mono<T> together(int count, Mono<T> work) {
    return articles.withOneDeadline(work).contextWrite(inference.priority(count)::in);
  }

  /** The same for events. */
  <T> Flux<T> together(int count, Flux<T> work) {
    return articles.withOneDeadline(work).contextWrite(inference.priority(count)::in);
  }

  /** The answer to one article. */
  Mono<ArticleJson> answer(ArticleBody article, SummarizeBody options, Glossary terms) {
    return Mono.defer(
        () -> {
          Function<FetchedPage, ArticleRequest> request = fetchedRequest(article, options);
          Set<Include> include = include(options);
          return isFetched(article)
              ? fetched
                  .summarize(requireUrl(article), terms, request)
                  .map(f -> ArticleJson.of(article.id(), f.page(), f.answer(), include))
              : articles
                  .summarize(request(article, options), terms)
                  .map(answer -> ArticleJson.of(article.id(), null, answer, include));
        });
  }

  /**
   * The same, telling of the article on the way.
   *
   * @param events makes something of each event; of the last one from the answer as it is sent
   */
  <T> Flux<T> watch(ArticleBody article, SummarizeBody options, Glossary terms, Telling<T> events) {
    return Flux.defer(
        () -> {
          AtomicReference<@Nullable FetchedPage> page = new AtomicReference<>();
          Set<Include> include = include(options);
          Flux<ArticleEvent> told =
              isFetched(article)
                  ? fetched.watch(
                      requireUrl(article), terms, fetchedRequest(article, options), page::set)
                  : articles.watch(request(article, options), terms);
          return told.map(
              event ->
                  event instanceof ArticleAnswer answer
                      ? events.answered(ArticleJson.of(article.id(), page.get(), answer, include))
                      : events.told(event));
        });
  }

  /** What is made of an article's events. */
  interface Telling<T> {

    /** Of one that comes on the way. */
    T told(ArticleEvent event);

    /** Of the last one. */
    T answered(ArticleJson answer);
  }

  private static Set<Include> include(SummarizeBody options) {
    return Set.copyOf(requireNonNullElse(options.include(), List.of()));
  }

  private static boolean isFetched(ArticleBody article) {
    if (article.text() != null && article.url() != null) {
      throw new PipelineException(
          FailureKind.MALFORMED, "Send either the field text or the field url, not both.");
    }
    return article.url() != null;
  }

  private static String requireUrl(ArticleBody article) {
    return requireNonNullElse(article.url(), "");
  }

  private ArticleRequest request(ArticleBody article, SummarizeBody options) {
    if (article.text() == null) {
      throw new PipelineException(FailureKind.EMPTY, "The field text is missing.");
    }
    return request(article.text(), Formats.of(options.format()), article, options);
  }

  private Function<FetchedPage, ArticleRequest> fetchedRequest(
      ArticleBody article, SummarizeBody options) {
    return page -> request(page.text(), FetchedArticles.format(page), article, options);
  }

  private ArticleRequest request(
      String text, TextFormat format, ArticleBody article, SummarizeBody options) {
    return new ArticleRequest(
        text,
        format,
        article.title(),
        !Boolean.FALSE.equals(options.clean()),
        SpanBody.spans("keep", article.keep()),
        requireNonNullElse(options.sentences(), defaults.summarySentences()));
  }
}
