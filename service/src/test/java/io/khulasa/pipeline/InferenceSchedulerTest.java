package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

final class InferenceSchedulerTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Bulkhead bulkhead =
      Bulkhead.of("test", BulkheadConfig.custom().maxConcurrentCalls(2).build());
  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "test",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(2)
              .minimumNumberOfCalls(2)
              .waitDurationInOpenState(Duration.ofSeconds(7))
              .build());
  private final InferenceScheduler scheduler = new InferenceScheduler(bulkhead, breaker);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    scheduler.close();
  }

  @Test
  void workRunsOnTheWorker() {
    StepVerifier.create(scheduler.submit(stop -> Thread.currentThread().getName()))
        .expectNext("inference")
        .expectComplete()
        .verify(SOON);
  }

  @Test
  void logKnowsTheRequest() {
    Mono<String> work =
        scheduler
            .submit(stop -> MDC.get(RequestId.KEY))
            .contextWrite(c -> c.put(RequestId.KEY, "7"));

    StepVerifier.create(work).expectNext("7").expectComplete().verify(SOON);
  }

  @Test
  void fullQueueRefusesAtOnce() {
    CompletableFuture<String> first = scheduler.submit(this::waitAtGate).toFuture();
    CompletableFuture<String> second = scheduler.submit(stop -> "second").toFuture();

    expectFailure(scheduler.submit(stop -> "third"), FailureKind.OVERLOADED);
    assertThat(scheduler.retryAfter(FailureKind.OVERLOADED)).isPositive();

    gate.countDown();
    assertThat(first.join()).isEqualTo("first");
    assertThat(second.join()).isEqualTo("second");
    await().until(() -> bulkhead.getMetrics().getAvailableConcurrentCalls() == 2);
  }

  @Test
  void unwantedWorkThatHasNotBegunNeverDoes() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    CompletableFuture<String> first = scheduler.submit(this::waitAtGate).toFuture();
    begun.await();
    Disposable second = scheduler.submit(stop -> runs.incrementAndGet()).subscribe();
    assertThat(scheduler.waiting()).isEqualTo(1);

    second.dispose();

    assertThat(scheduler.waiting()).isZero();
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);
    gate.countDown();
    assertThat(first.join()).isEqualTo("first");
    assertThat(scheduler.submit(stop -> runs.get()).block(SOON)).isZero();
  }

  @Test
  void runningWorkIsStoppedAndKeepsItsPermitUntilThen() throws InterruptedException {
    CompletableFuture<FailureKind> stopped = new CompletableFuture<>();
    Disposable work =
        scheduler
            .submit(
                stop -> {
                  waitAtGate(stop);
                  try {
                    stop.check();
                  } catch (PipelineException e) {
                    stopped.complete(e.kind());
                    throw e;
                  }
                  return "done";
                })
            .subscribe();
    begun.await();

    work.dispose();

    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);
    gate.countDown();
    assertThat(stopped.join()).isEqualTo(FailureKind.DEADLINE);
    await().until(() -> bulkhead.getMetrics().getAvailableConcurrentCalls() == 2);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void deadlineCancels() {
    Deadline deadline = new Deadline(TimeLimiter.of(Duration.ofMillis(50)));
    Mono<String> work = scheduler.submit(this::waitAtGate);

    StepVerifier.create(deadline.within(work))
        .expectErrorMessage("The answer was not ready within 0.1 seconds.")
        .verify(SOON);
    gate.countDown();
    await().until(() -> bulkhead.getMetrics().getAvailableConcurrentCalls() == 2);
  }

  @Test
  void failingModelIsLeftAlone() {
    for (int i = 0; i < 2; i++) {
      expectFailure(
          scheduler.submit(
              stop -> {
                throw new IllegalStateException("native");
              }),
          FailureKind.INFERENCE);
    }

    expectFailure(scheduler.submit(stop -> "fine"), FailureKind.NOT_READY);
    assertThat(scheduler.retryAfter(FailureKind.NOT_READY)).isEqualTo(Duration.ofSeconds(7));
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
  }

  @Test
  void errorOfTheMachineGivesThePermitBack() {
    expectFailure(
        scheduler.submit(
            stop -> {
              throw new OutOfMemoryError("native");
            }),
        FailureKind.INFERENCE);

    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
    assertThat(scheduler.submit(stop -> "next").block(SOON)).isEqualTo("next");
  }

  @Test
  void faultyRequestsSayNothingOfTheModel() {
    for (int i = 0; i < 4; i++) {
      expectFailure(
          scheduler.submit(
              stop -> {
                throw new PipelineException(FailureKind.TOO_LONG, "long");
              }),
          FailureKind.TOO_LONG);
    }

    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void closedSchedulerRefuses() {
    scheduler.close();

    expectFailure(scheduler.submit(stop -> "late"), FailureKind.NOT_READY);
  }

  private String waitAtGate(StopSignal stop) {
    begun.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "first";
  }

  private static void expectFailure(Mono<?> work, FailureKind kind) {
    StepVerifier.create(work)
        .expectErrorSatisfies(
            e ->
                assertThat(e)
                    .isInstanceOfSatisfying(
                        PipelineException.class, f -> assertThat(f.kind()).isEqualTo(kind)))
        .verify(SOON);
  }
}
