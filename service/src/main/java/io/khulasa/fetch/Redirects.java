package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Goes from one address to the next; each is checked as if it had been asked for. */
final class Redirects {

  private final AllowedTargets targets;
  private final int most;

  Redirects(AllowedTargets targets, int most) {
    this.targets = targets;
    this.most = most;
  }

  /** The first answer that leads nowhere else. */
  Mono<Reply> follow(PageUrl url, Function<PageUrl, Mono<Reply>> get) {
    return follow(url, get, 0);
  }

  private Mono<Reply> follow(PageUrl url, Function<PageUrl, Mono<Reply>> get, int done) {
    targets.check(url);
    return get.apply(url)
        .flatMap(
            reply ->
                reply.head().isRedirect()
                    ? follow(next(reply.head(), done), get, done + 1)
                    : Mono.just(reply));
  }

  private PageUrl next(Head head, int done) {
    if (done >= most) {
      throw new PipelineException(
          FailureKind.FETCH_FAILED,
          "The page redirects more than %d times, or in a circle.".formatted(most));
    }
    if (head.location() == null) {
      throw new PipelineException(
          FailureKind.FETCH_FAILED, "The page redirects and does not say where.");
    }
    try {
      return head.url().resolve(head.location());
    } catch (PipelineException e) {
      throw new PipelineException(
          FailureKind.FETCH_FORBIDDEN, "The page redirects to an address that is not fetched.", e);
    }
  }
}
