package io.khulasa.pipeline;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of the models: the bulkhead, the circuit breaker, the deadline. */
@Configuration(proxyBeanMethods = false)
class InferenceConfiguration {

  private static final String NAME = "inference";

  @Bean
  BulkheadRegistry bulkheads(InferenceProperties properties) {
    return BulkheadRegistry.of(
        BulkheadConfig.custom()
            .maxConcurrentCalls(1 + properties.queue())
            .maxWaitDuration(Duration.ZERO)
            .build());
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers(InferenceProperties properties) {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(properties.breakerCalls())
            .minimumNumberOfCalls(properties.breakerCalls())
            .waitDurationInOpenState(properties.breakerPause())
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }

  @Bean
  Deadline deadline(InferenceProperties properties) {
    TimeLimiterConfig limit =
        TimeLimiterConfig.custom().timeoutDuration(properties.deadline()).build();
    return new Deadline(TimeLimiter.of(NAME, limit));
  }

  @Bean
  InferenceScheduler inferenceScheduler(
      BulkheadRegistry bulkheads, CircuitBreakerRegistry circuitBreakers) {
    return new InferenceScheduler(bulkheads.bulkhead(NAME), circuitBreakers.circuitBreaker(NAME));
  }
}
