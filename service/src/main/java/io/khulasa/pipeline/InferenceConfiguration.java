package io.khulasa.pipeline;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of the models: admission, the circuit breaker, the deadline. */
@Configuration(proxyBeanMethods = false)
class InferenceConfiguration {

  private static final String NAME = "inference";

  /** Characters a second that two slow cores translate; what is measured soon outweighs it. */
  private static final double FIRST_GUESS = 400;

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
    return new Deadline(properties.deadline());
  }

  @Bean
  InferenceScheduler inferenceScheduler(
      InferenceProperties properties, CircuitBreakerRegistry circuitBreakers) {
    return new InferenceScheduler(
        new Backlog(properties.queue(), new Pace(FIRST_GUESS)),
        circuitBreakers.circuitBreaker(NAME),
        properties.bulkDelay());
  }
}
