package io.khulasa.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Tries again what may pass, and leaves a host alone that keeps failing. */
final class Attempts {

  private static final int HOSTS = 256;
  private static final int CALLS = 10;
  private static final int CALLS_TO_JUDGE = 5;
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Retry retry;
  private final CircuitBreakerConfig breaker;
  private final Cache<String, CircuitBreaker> breakers =
      Caffeine.newBuilder().maximumSize(HOSTS).build();

  Attempts(int most, Duration breakerPause) {
    this.retry =
        Retry.of(
            "fetch",
            RetryConfig.custom()
                .maxAttempts(most)
                .retryOnException(Attempts::isWorthAnother)
                .intervalBiFunction(Attempts::pause)
                .build());
    this.breaker =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(CALLS)
            .minimumNumberOfCalls(CALLS_TO_JUDGE)
            .waitDurationInOpenState(breakerPause)
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordException(FetchFault.class::isInstance)
            .build();
  }

  /** The same exchange, tried as often as it takes and is allowed. */
  Mono<Reply> of(PageUrl url, Mono<Reply> exchange) {
    CircuitBreaker ofHost = breakers.get(url.host(), host -> CircuitBreaker.of(host, breaker));
    return exchange
        .transformDeferred(CircuitBreakerOperator.of(ofHost))
        .onErrorMap(CallNotPermittedException.class, Attempts::leftAlone)
        .transformDeferred(RetryOperator.of(retry));
  }

  private static boolean isWorthAnother(Throwable error) {
    if (error instanceof FetchFault fault) {
      Duration wanted = fault.wanted();
      return fault.passing() && (wanted == null || wanted.compareTo(LONGEST_PAUSE) <= 0);
    }
    return false;
  }

  /** As long as the host wants, else twice as long each time. */
  private static Long pause(int attempt, Either<Throwable, Object> outcome) {
    Duration wanted =
        outcome.isLeft() && outcome.getLeft() instanceof FetchFault fault ? fault.wanted() : null;
    return wanted == null ? FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 5) : wanted.toMillis();
  }

  private static PipelineException leftAlone(Throwable cause) {
    return new PipelineException(
        FailureKind.FETCH_FAILED,
        "The page's host keeps failing and is left alone for a while.",
        cause);
  }
}
