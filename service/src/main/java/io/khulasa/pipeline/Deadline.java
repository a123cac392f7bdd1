package io.khulasa.pipeline;

import static java.util.Objects.requireNonNull;

import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

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

  /** The same events, all of them within the time; what is late is an error of kind DEADLINE. */
  <T> Flux<T> within(Flux<T> events) {
    Duration limit = limiter.getTimeLimiterConfig().getTimeoutDuration();
    // Not takeUntilOther: an error of the other leaves the events running. Nor dematerialize: it
    // keeps each event until the next one comes.
    Mono<Signal<T>> alarm = Mono.delay(limit).map(zero -> Signal.error(late(null)));
    return Flux.merge(events.materialize(), alarm)
        .handle(
            (signal, sink) -> {
              if (signal.isOnNext()) {
                sink.next(requireNonNull(signal.get()));
              } else if (signal.isOnError()) {
                sink.error(requireNonNull(signal.getThrowable()));
              } else {
                sink.complete();
              }
            });
  }

  private PipelineException late(@Nullable Throwable cause) {
    return new PipelineException(
        FailureKind.DEADLINE,
        "The answer was not ready within %.1f seconds."
            .formatted(limiter.getTimeLimiterConfig().getTimeoutDuration().toMillis() / 1000.0),
        cause);
  }
}
