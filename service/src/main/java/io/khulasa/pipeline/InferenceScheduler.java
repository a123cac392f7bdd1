package io.khulasa.pipeline;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one hop from Reactor to blocking inference. One worker thread serves the device; a bulkhead
 * bounds what runs and waits, and refuses the rest at once; a circuit breaker leaves a failing
 * model alone for a while. A permit belongs to the work, not to who waits for it: work that nobody
 * wants any more gives it back at once if it has not begun, else when it has stopped.
 */
public final class InferenceScheduler implements AutoCloseable {

  private static final Duration FIRST_GUESS = Duration.ofSeconds(5);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), InferenceScheduler::thread);
  private final WaitEstimate estimate = new WaitEstimate(FIRST_GUESS);
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private volatile @Nullable String refusal;

  InferenceScheduler(Bulkhead bulkhead, CircuitBreaker breaker) {
    this.bulkhead = bulkhead;
    this.breaker = breaker;
  }

  /**
   * Work for the models, begun when somebody subscribes and stopped when they cancel. The result
   * comes on the worker's thread. Errors: OVERLOADED, NOT_READY, INFERENCE and what the work
   * throws.
   */
  <T> Mono<T> submit(Function<StopSignal, T> work) {
    return Mono.deferContextual(
        context ->
            Mono.<T>create(
                sink -> {
                  admit();
                  InferenceTicket<T> ticket =
                      new InferenceTicket<>(work, sink, RequestId.in(context), this::leave);
                  sink.onCancel(
                      () -> {
                        ticket.dispose();
                        worker.remove(ticket);
                      });
                  worker.execute(ticket);
                }));
  }

  /** Takes no more work, and says why. */
  void refuse(String reason) {
    refusal = reason;
  }

  /** How many pieces of work wait. */
  int waiting() {
    return worker.getQueue().size();
  }

  /**
   * When to try again: after a work's usual time when the queue is full, after the breaker's pause
   * when the model fails.
   */
  public Duration retryAfter(FailureKind kind) {
    return kind == FailureKind.OVERLOADED
        ? estimate.next()
        : Duration.ofMillis(
            breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
  }

  /** Ends the worker after the work that has begun. */
  @Override
  public void close() {
    refuse("The service is stopping.");
    worker.shutdown();
  }

  private void admit() {
    String reason = refusal;
    if (reason != null) {
      throw new PipelineException(FailureKind.NOT_READY, reason);
    }
    if (!bulkhead.tryAcquirePermission()) {
      throw new PipelineException(
          FailureKind.OVERLOADED,
          "The queue is full: %d pieces of work run or wait."
              .formatted(bulkhead.getBulkheadConfig().getMaxConcurrentCalls()));
    }
    if (!breaker.tryAcquirePermission()) {
      bulkhead.onComplete();
      throw new PipelineException(
          FailureKind.NOT_READY, "The model keeps failing and is left alone for a while.");
    }
  }

  private void leave(InferenceTicket.Outcome outcome, Duration time) {
    switch (outcome) {
      case DONE -> {
        estimate.took(time);
        breaker.onSuccess(time.toNanos(), TimeUnit.NANOSECONDS);
      }
      case FAILED ->
          breaker.onError(time.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException());
      case STOPPED -> breaker.releasePermission();
    }
    bulkhead.onComplete();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "inference");
    thread.setDaemon(true);
    return thread;
  }
}
