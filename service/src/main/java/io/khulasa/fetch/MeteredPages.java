package io.khulasa.fetch;

import io.khulasa.failure.PipelineException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Measures how long pages take and how they end, without their hosts: those are anybody's. */
final class MeteredPages implements PageSource {

  private static final String FETCH = "khulasa.fetch";
  private static final String CHARACTERS = "khulasa.fetch.characters";

  private final PageSource pages;
  private final MeterRegistry registry;

  MeteredPages(PageSource pages, MeterRegistry registry) {
    this.pages = pages;
    this.registry = registry;
    timer("FETCHED");
  }

  @Override
  public Mono<FetchedPage> fetch(String url) {
    return Mono.defer(
        () -> {
          long start = System.nanoTime();
          return pages
              .fetch(url)
              .doOnNext(page -> registry.summary(CHARACTERS).record(page.text().length()))
              .doOnSuccess(page -> ended("FETCHED", start))
              .doOnError(error -> ended(outcome(error), start))
              .doFinally(
                  signal -> {
                    if (signal == SignalType.CANCEL) {
                      ended("CANCELLED", start);
                    }
                  });
        });
  }

  private void ended(String outcome, long start) {
    timer(outcome).record(Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Made at the start for what is hoped for, so that it can be asked before anything is fetched.
   */
  private Timer timer(String outcome) {
    return registry.timer(FETCH, "outcome", outcome);
  }

  private static String outcome(Throwable error) {
    return error instanceof PipelineException failure ? failure.kind().name() : "FAILED";
  }
}
