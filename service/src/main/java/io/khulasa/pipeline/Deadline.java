package io.khulasa.pipeline;

import static java.util.Objects.requireNonNull;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.SynchronousSink;
import reactor.util.context.ContextView;

/**
 * The time that an answer may take, or less where the request says so; what is late is cancelled.
 */
final class Deadline {

  private final Duration limit;

  Deadline(Duration limit) {
    this.limit = limit;
  }

  /** The same answer, or an error of kind DEADLINE; its context has its {@link RequestDeadline}. */
  <T> Mono<T> within(Mono<T> answer) {
    return Mono.deferContextual(
        context -> {
          RequestDeadline deadline = earliest(context);
          return answer
              .timeout(deadline.left(), Mono.error(() -> late(deadline)))
              .contextWrite(deadline::in);
        });
  }

  /** The same events, all of them within the time; what is late is an error of kind DEADLINE. */
  <T> Flux<T> within(Flux<T> events) {
    return Flux.deferContextual(
        context -> {
          RequestDeadline deadline = earliest(context);
          // Not takeUntilOther: an error of the other leaves the events running. Nor
          // dematerialize: it keeps each event until the next one comes.
          Mono<Signal<T>> alarm =
              Mono.delay(deadline.left()).map(zero -> Signal.error(late(deadline)));
          return Flux.merge(events.materialize(), alarm)
              .<T>handle(Deadline::pass)
              .contextWrite(deadline::in);
        });
  }

  private static <T> void pass(Signal<T> signal, SynchronousSink<T> sink) {
    if (signal.isOnNext()) {
      sink.next(requireNonNull(signal.get()));
    } else if (signal.isOnError()) {
      sink.error(requireNonNull(signal.getThrowable()));
    } else {
      sink.complete();
    }
  }

  /** The same answer, when parts of it are worked on one by one and have one deadline together. */
  <T> Mono<T> shared(Mono<T> answer) {
    return Mono.deferContextual(context -> answer.contextWrite(earliest(context)::in));
  }

  /** The same for events. */
  <T> Flux<T> shared(Flux<T> events) {
    return Flux.deferContextual(context -> events.contextWrite(earliest(context)::in));
  }

  private RequestDeadline earliest(ContextView context) {
    RequestDeadline own = RequestDeadline.after(limit);
    RequestDeadline given = RequestDeadline.of(context);
    if (given != null && LongWork.of(context) != null) {
      return given;
    }
    return given == null || own.end() - given.end() < 0 ? own : given;
  }

  private static PipelineException late(RequestDeadline deadline) {
    return new PipelineException(
        FailureKind.DEADLINE,
        "The answer was not ready within %.1f seconds."
            .formatted(deadline.allowed().toMillis() / 1000.0));
  }
}
