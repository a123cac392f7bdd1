package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import reactor.core.publisher.Mono;

/** Pages by their URL. */
public interface PageSource {

  /** The page at an address; every failure is a {@code PipelineException}. */
  Mono<FetchedPage> fetch(String url);

  /** The same on the calling thread, for commands. */
  default FetchedPage fetchNow(String url) {
    return fetch(url).blockOptional().orElseThrow();
  }

  /** What fetches nothing. */
  static PageSource off() {
    return url ->
        Mono.error(
            () ->
                new PipelineException(
                    FailureKind.FETCH_OFF,
                    "Pages are not fetched here: send their text, or have the operator set"
                        + " khulasa.fetch.enabled=true."));
  }
}
