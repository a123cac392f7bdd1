package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

final class InferenceSchedulerTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private static final WorkSize TEN = new WorkSize(10, 100);

  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "test",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(2)
              .minimumNumberOfCalls(2)
              .waitDurationInOpenState(Duration.ofSeconds(7))
              .build());
  private final InferenceScheduler scheduler =
      new InferenceScheduler(new Backlog(20, new Pace(100)), breaker, Duration.ofSeconds(1));
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    scheduler.close();
  }

  @Test
  void workRunsOnAReader() {
    StepVerifier.create(submit(stop -> Thread.currentThread().getName()))
        .expectNext("reader")
        .expectComplete()
        .verify(SOON);
  }

  @Test
  void logKnowsTheRequest() {
    Mono<String> work =
        submit(stop -> MDC.get(RequestId.KEY)).contextWrite(c -> c.put(RequestId.KEY, "7"));

    StepVerifier.create(work).expectNext("7").expectComplete().verify(SOON);
  }

  @Test
  void fullQueueRefusesAtOnce() {
    CompletableFuture<String> first = submit(this::waitAtGate).toFuture();
    CompletableFuture<String> second = submit(this::waitAtGate).toFuture();

    expectFailure(submit(stop -> "third"), FailureKind.OVERLOADED);
    assertThat(scheduler.retryAfter(FailureKind.OVERLOADED)).isEqualTo(Duration.ofSeconds(2));

    gate.countDown();
    assertThat(first.join()).isEqualTo("first");
    assertThat(second.join()).isEqualTo("first");
    assertThat(waiting()).isZero();
    assertThat(submit(stop -> "third").block(SOON)).isEqualTo("third");
  }

  @Test
  void workIsDoneSideBySide() {
    CyclicBarrier together = new CyclicBarrier(2);

    CompletableFuture<Integer> first = submit(stop -> meet(together)).toFuture();
    CompletableFuture<Integer> second = submit(stop -> meet(together)).toFuture();

    assertThat(first.join() + second.join()).isEqualTo(1);
  }

  @Test
  void workThatWouldComeTooLateIsRefused() {
    CompletableFuture<String> first = submit(this::waitAtGate).toFuture();
    Mono<String> late = submit(stop -> "late");

    // A hundred characters a second, a hundred in front, a hundred of its own.
    StepVerifier.create(late.contextWrite(RequestDeadline.after(Duration.ofMillis(1500))::in))
        .expectErrorSatisfies(
            e ->
                assertThat(e)
                    .isInstanceOfSatisfying(
                        PipelineException.class,
                        f -> {
                          assertThat(f.kind()).isEqualTo(FailureKind.OVERLOADED);
                          assertThat(f.retryAfter())
                              .isBetween(Duration.ofMillis(400), Duration.ofMillis(700));
                        }))
        .verify(SOON);
    StepVerifier.create(late.contextWrite(RequestDeadline.after(Duration.ofSeconds(5))::in))
        .expectNext("late")
        .expectComplete()
        .verify(SOON);
    gate.countDown();
    assertThat(first.join()).isEqualTo("first");
  }

  @Test
  void bulkWorkHasALaterRank() {
    Mono<Long> rank = submit(StopSignal::rank);
    long now = System.nanoTime();

    long interactive = rank.blockOptional(SOON).orElseThrow() - now;
    long bulk = rank.contextWrite(Priority.BULK::in).blockOptional(SOON).orElseThrow() - now;

    assertThat(interactive).isBetween(0L, SOON.toNanos());
    assertThat(bulk).isGreaterThan(interactive + Duration.ofMillis(900).toNanos());
  }

  @Test
  void unwantedWorkThatHasNotBegunNeverDoes() throws InterruptedException {
    WorkSize none = new WorkSize(0, 0);
    AtomicInteger runs = new AtomicInteger();
    // As many as there are readers.
    for (int i = 0; i < 32; i++) {
      scheduler.submit(none, this::waitAtGate).subscribe();
    }
    begun.await();
    Disposable waits = submit(stop -> runs.incrementAndGet()).subscribe();
    assertThat(waiting()).isEqualTo(10);

    waits.dispose();

    assertThat(waiting()).isZero();
    gate.countDown();
    assertThat(submit(stop -> runs.get()).block(SOON)).isZero();
  }

  @Test
  void runningWorkIsStoppedAndKeepsItsPermitUntilThen() throws InterruptedException {
    CompletableFuture<FailureKind> stopped = new CompletableFuture<>();
    Disposable work =
        submit(
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

    assertThat(waiting()).isEqualTo(10);
    gate.countDown();
    assertThat(stopped.join()).isEqualTo(FailureKind.DEADLINE);
    await().until(() -> waiting() == 0);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void deadlineCancels() {
    Deadline deadline = new Deadline(Duration.ofMillis(50));
    Mono<String> work = submit(this::waitAtGate);

    StepVerifier.create(deadline.within(work))
        .expectErrorMessage("The answer was not ready within 0.1 seconds.")
        .verify(SOON);
    gate.countDown();
    await().until(() -> waiting() == 0);
  }

  @Test
  void failingModelIsLeftAlone() {
    for (int i = 0; i < 2; i++) {
      expectFailure(
          submit(
              stop -> {
                throw new IllegalStateException("native");
              }),
          FailureKind.INFERENCE);
    }

    expectFailure(submit(stop -> "fine"), FailureKind.NOT_READY);
    assertThat(scheduler.retryAfter(FailureKind.NOT_READY)).isEqualTo(Duration.ofSeconds(7));
    assertThat(waiting()).isZero();
  }

  @Test
  void errorOfTheMachineGivesThePermitBack() {
    expectFailure(
        submit(
            stop -> {
              throw new OutOfMemoryError("native");
            }),
        FailureKind.INFERENCE);

    assertThat(waiting()).isZero();
    assertThat(submit(stop -> "next").block(SOON)).isEqualTo("next");
  }

  @Test
  void faultyRequestsSayNothingOfTheModel() {
    for (int i = 0; i < 4; i++) {
      expectFailure(
          submit(
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

    expectFailure(submit(stop -> "late"), FailureKind.NOT_READY);
  }

  private <T> Mono<T> submit(Function<StopSignal, T> work) {
    return scheduler.submit(TEN, work);
  }

  private int waiting() {
    return scheduler.waiting(Priority.INTERACTIVE) + scheduler.waiting(Priority.BULK);
  }

  private static int meet(CyclicBarrier barrier) {
    try {
      return barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
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
