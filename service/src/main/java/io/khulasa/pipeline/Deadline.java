package io.khulasa.pipeline;

import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/** The time that an answer may take; what is late is cancelled. */
final class Deadline {

  private final TimeLimiter limiter;

  Deadline(TimeLimiter limiter) {
    this.limiter = limiter;
  }

  /** The same answer, or an error of kind DEADLINE. */
  <T> Mono<T> within(Mono<T> answer) {
    return answer
        .transformDeferred(TimeLimiterOperator.of(limiter))
        .onErrorMap(TimeoutException.class, this::late);
  }

  private PipelineException late(Throwable cause) {
    return new PipelineException(
        FailureKind.DEADLINE,
        "The answer was not ready within %.1f seconds."
            .formatted(limiter.getTimeLimiterConfig().getTimeoutDuration().toMillis() / 1000.0),
        cause);
  }
}
