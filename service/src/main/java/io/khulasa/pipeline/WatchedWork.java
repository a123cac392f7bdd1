package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.Progress.Admitted;
import io.khulasa.pipeline.Progress.Done;
import io.khulasa.pipeline.Progress.Finished;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Work for the models that can be watched while it goes on. Only one thread at a time gives to the
 * sink: where an error meets another signal there, Reactor may take it for the end.
 */
final class WatchedWork<V> {

  private final FluxSink<Progress<V>> sink;

  private WatchedWork(FluxSink<Progress<V>> sink) {
    this.sink = sink;
  }

  /**
   * Work that is submitted when somebody subscribes and stopped when they cancel. Its sentences
   * wait for a slow reader, who never keeps a thread of the models; there are not more of them than
   * the work has.
   *
   * @param work is given a listener for its sentences
   */
  static <V> Flux<Progress<V>> of(
      InferenceScheduler scheduler,
      WorkSize size,
      BiFunction<SentenceListener, StopSignal, V> work) {
    Flux<Progress<V>> progress =
        Flux.create(sink -> new WatchedWork<>(sink).submit(scheduler, size, work));
    return progress.publishOn(Schedulers.parallel());
  }

  private void submit(
      InferenceScheduler scheduler,
      WorkSize size,
      BiFunction<SentenceListener, StopSignal, V> work) {
    SentenceListener listener = (i, sentence) -> tell(new Finished<>(i, sentence));
    sink.onDispose(
        scheduler
            .submit(size, stop -> work.apply(listener, stop))
            .subscribe(this::done, this::failed, null, Context.of(sink.contextView())));
    tell(new Admitted<>());
  }

  private synchronized void tell(Progress<V> progress) {
    sink.next(progress);
  }

  private synchronized void done(V value) {
    sink.next(new Done<>(value, false));
    sink.complete();
  }

  private synchronized void failed(Throwable error) {
    sink.error(error);
  }
}
