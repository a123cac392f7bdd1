package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.MDC;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;

/**
 * One piece of work in the queue: run at most once, dropped if nobody wants it before it begins.
 */
final class InferenceTicket<T> implements Runnable, Disposable, StopSignal {

  /** How a piece of work left. */
  enum Outcome {
    DONE,
    /** The model failed. */
    FAILED,
    /** Refused, dropped or stopped: tells nothing of the model. */
    STOPPED
  }

  private enum State {
    WAITING,
    RUNNING,
    UNWANTED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final Function<StopSignal, T> work;
  private final long rank;
  private final MonoSink<T> sink;
  private final String requestId;
  private final BiConsumer<Outcome, Duration> onLeave;

  /**
   * A ticket that waits.
   *
   * @param rank where its work stands on the lanes
   * @param onLeave called once, with the time that the work ran
   */
  InferenceTicket(
      Function<StopSignal, T> work,
      long rank,
      MonoSink<T> sink,
      String requestId,
      BiConsumer<Outcome, Duration> onLeave) {
    this.work = work;
    this.rank = rank;
    this.sink = sink;
    this.requestId = requestId;
    this.onLeave = onLeave;
  }

  @Override
  public void run() {
    if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
      return;
    }
    long start = System.nanoTime();
    MDC.put(RequestId.KEY, requestId);
    try {
      T result = work.apply(this);
      leave(Outcome.DONE, start);
      sink.success(result);
    } catch (PipelineException e) {
      leave(e.kind() == FailureKind.INFERENCE ? Outcome.FAILED : Outcome.STOPPED, start);
      sink.error(e);
    } catch (RuntimeException | Error e) {
      leave(Outcome.FAILED, start);
      sink.error(new PipelineException(FailureKind.INFERENCE, "The model failed on this text.", e));
    }
  }

  /** Nobody wants the result: what has not begun never will, what runs stops at its next step. */
  @Override
  public void dispose() {
    if (state.getAndSet(State.UNWANTED) == State.WAITING) {
      onLeave.accept(Outcome.STOPPED, Duration.ZERO);
    }
  }

  @Override
  public void check() {
    if (state.get() == State.UNWANTED) {
      throw new PipelineException(FailureKind.DEADLINE, "Nobody waits for the answer any more.");
    }
  }

  @Override
  public long rank() {
    return rank;
  }

  private void leave(Outcome outcome, long start) {
    onLeave.accept(outcome, Duration.ofNanos(System.nanoTime() - start));
  }
}
