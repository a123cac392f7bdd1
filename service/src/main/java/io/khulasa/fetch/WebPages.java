package io.khulasa.fetch;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Pages of the web: checked, followed, tried again, unpacked and decoded. */
final class WebPages implements PageSource {

  private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);
  private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.8";

  private final Exchange exchange;
  private final Redirects redirects;
  private final Attempts attempts;
  private final Robots robots;
  private final Bulkhead places;
  private final FetchProperties properties;

  WebPages(Exchange exchange, Bulkhead places, FetchProperties properties) {
    this.exchange = exchange;
    this.redirects =
        new Redirects(
            new AllowedTargets(properties.hosts(), properties.ports()), properties.redirects());
    this.attempts = new Attempts(properties.attempts(), properties.breakerPause());
    this.robots = new Robots(file -> redirects.follow(file, this::robotsFile));
    this.places = places;
    this.properties = properties;
  }

  @Override
  public Mono<FetchedPage> fetch(String url) {
    return Mono.defer(() -> fetch(PageUrl.of(url), System.nanoTime()));
  }

  private Mono<FetchedPage> fetch(PageUrl url, long start) {
    return Mono.defer(() -> redirects.follow(url, this::page))
        .publishOn(Schedulers.parallel())
        .map(reply -> read(reply, start))
        .timeout(properties.timeout())
        .transformDeferred(BulkheadOperator.of(places))
        .onErrorMap(this::told)
        .doOnNext(page -> log(url, "fetched", start))
        .doOnError(PipelineException.class, error -> log(url, error.kind().name(), start));
  }

  private Mono<Reply> page(PageUrl url) {
    Mono<Reply> page =
        attempts.of(
            url,
            exchange.get(
                url, PAGES, properties.size().toBytes(), head -> PageMedia.of(head.type())));
    return properties.robots() ? robots.check(url).then(page) : page;
  }

  private Mono<Reply> robotsFile(PageUrl url) {
    return attempts.of(url, exchange.get(url, "text/plain", Robots.LIMIT, head -> {}));
  }

  private FetchedPage read(Reply reply, long start) {
    Head head = reply.head();
    if (!head.isPage()) {
      throw Faults.ofStatus(head.status(), null);
    }
    PageMedia media = PageMedia.of(head.type());
    String text = PageCharset.decode(reply.unpacked(properties.size().toBytes()), media);
    if (text.isBlank()) {
      throw new PipelineException(FailureKind.PAGE_UNREADABLE, "The page is empty.");
    }
    return new FetchedPage(head.url().toString(), text, media.html(), since(start));
  }

  private Throwable told(Throwable error) {
    if (error instanceof FetchFault fault) {
      return fault.told();
    }
    if (error instanceof TimeoutException) {
      return new PipelineException(
          FailureKind.FETCH_TIMEOUT,
          "The page was not here within %.1f seconds."
              .formatted(properties.timeout().toMillis() / 1000.0),
          error);
    }
    if (error instanceof BulkheadFullException) {
      return new PipelineException(
          FailureKind.OVERLOADED, "Too many pages are being fetched.", error);
    }
    return error;
  }

  private static void log(PageUrl url, String outcome, long start) {
    LOG.info("{}: {} in {} ms", url.shown(), outcome, since(start).toMillis());
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
