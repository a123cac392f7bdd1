package io.khulasa.pipeline;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.Backlog.Entry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.ContextView;

/**
 * The one hop from Reactor to blocking work. Work is admitted or refused at once, then read on a
 * thread of its own, whose segments share batches with those of all others; a circuit breaker
 * leaves a failing model alone for a while. A place in the backlog belongs to the work, not to who
 * waits for it: work that nobody wants any more gives it back at once if it has not begun, else
 * when it has stopped.
 */
public final class InferenceScheduler implements AutoCloseable {

  private final Readers readers = new Readers();
  private final Backlog backlog;
  private final CircuitBreaker breaker;
  private final Duration headStart;
  private volatile @Nullable String refusal;

  /**
   * A scheduler.
   *
   * @param headStart how much later than interactive work bulk work counts as having come
   */
  InferenceScheduler(Backlog backlog, CircuitBreaker breaker, Duration headStart) {
    this.backlog = backlog;
    this.breaker = breaker;
    this.headStart = headStart;
  }

  /**
   * Work for the models, begun when somebody subscribes and stopped when they cancel. The context
   * tells its {@link Priority} and its {@link RequestDeadline}. The result comes on the reader's
   * thread. Errors: OVERLOADED, NOT_READY, INFERENCE and what the work throws.
   */
  <T> Mono<T> submit(WorkSize size, Function<StopSignal, T> work) {
    return Mono.deferContextual(context -> Mono.create(sink -> begin(size, work, context, sink)));
  }

  private <T> void begin(
      WorkSize size, Function<StopSignal, T> work, ContextView context, MonoSink<T> sink) {
    Priority priority = Priority.of(context);
    long now = System.nanoTime();
    long rank = priority == Priority.BULK ? now + headStart.toNanos() : now;
    Entry entry = new Entry(size, priority, rank);
    admit(entry, RequestDeadline.of(context));
    InferenceTicket<T> ticket =
        new InferenceTicket<>(
            work, rank, sink, RequestId.in(context), (how, time) -> leave(entry, how, time));
    sink.onCancel(
        () -> {
          ticket.dispose();
          readers.remove(priority, ticket);
        });
    readers.execute(priority, ticket);
  }

  /** Takes no more work, and says why. */
  void refuse(String reason) {
    refusal = reason;
  }

  /** How many sentences of a priority wait or are in work. */
  int waiting(Priority priority) {
    return backlog.segments(priority);
  }

  /** How long new work of a priority waits before it is its turn. */
  Duration timeAhead(Priority priority) {
    long now = System.nanoTime();
    return backlog.timeAhead(priority == Priority.BULK ? now + headStart.toNanos() : now);
  }

  /**
   * When to try again what was refused without saying so: when all that waits is done, or after the
   * breaker's pause when the model fails.
   */
  public Duration retryAfter(FailureKind kind) {
    return kind == FailureKind.OVERLOADED
        ? timeAhead(Priority.BULK)
        : Duration.ofMillis(
            breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
  }

  /** Ends the readers after the work that has begun. */
  @Override
  public void close() {
    refuse("The service is stopping.");
    readers.close();
  }

  private void admit(Entry entry, @Nullable RequestDeadline deadline) {
    String reason = refusal;
    if (reason != null) {
      throw new PipelineException(FailureKind.NOT_READY, reason);
    }
    backlog.admit(entry, deadline == null ? null : deadline.left());
    if (!breaker.tryAcquirePermission()) {
      backlog.end(entry, false);
      throw new PipelineException(
          FailureKind.NOT_READY, "The model keeps failing and is left alone for a while.");
    }
  }

  private void leave(Entry entry, InferenceTicket.Outcome outcome, Duration time) {
    switch (outcome) {
      case DONE -> breaker.onSuccess(time.toNanos(), TimeUnit.NANOSECONDS);
      case FAILED ->
          breaker.onError(time.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException());
      case STOPPED -> breaker.releasePermission();
    }
    backlog.end(entry, outcome == InferenceTicket.Outcome.DONE);
  }
}
