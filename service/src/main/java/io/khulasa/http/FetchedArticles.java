package io.khulasa.http;

import io.khulasa.fetch.FetchedPage;
import io.khulasa.fetch.PageSource;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticleEvent;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.ArticleService;
import io.khulasa.pipeline.TextFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Articles that are sent as an address: fetched and answered within one deadline. */
@Component
final class FetchedArticles {

  static final String URL =
      "Where the page is, instead of text: http or https, on the public internet. Fetched only"
          + " where the operator allows it (khulasa.fetch.enabled); its own type decides the format";

  /** A page and its answer. */
  record Answered(FetchedPage page, ArticleAnswer answer) {}

  private final PageSource pages;
  private final ArticleService articles;

  FetchedArticles(PageSource pages, ArticleService articles) {
    this.pages = pages;
    this.articles = articles;
  }

  /** Fetches a page and asks what is made of it. */
  Mono<Answered> summarize(
      String url, Glossary terms, Function<FetchedPage, ArticleRequest> request) {
    return articles.withinDeadline(
        pages
            .fetch(url)
            .flatMap(
                page ->
                    articles
                        .summarize(request.apply(page), terms)
                        .map(answer -> new Answered(page, answer))));
  }

  /**
   * The same, telling of the article on the way.
   *
   * @param whenFetched told of the page before anything is told of its article
   */
  Flux<ArticleEvent> watch(
      String url,
      Glossary terms,
      Function<FetchedPage, ArticleRequest> request,
      Consumer<FetchedPage> whenFetched) {
    return articles.withinDeadline(
        pages
            .fetch(url)
            .doOnNext(whenFetched)
            .flatMapMany(page -> articles.watch(request.apply(page), terms)));
  }

  static TextFormat format(FetchedPage page) {
    return page.html() ? TextFormat.HTML : TextFormat.TEXT;
  }
}
