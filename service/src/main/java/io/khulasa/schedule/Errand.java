package io.khulasa.schedule;

import io.khulasa.failure.StopSignal;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A piece of work that somebody waits for. */
final class Errand<T> implements LaneWork {

  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Function<StopSignal, T> work;
  private final StopSignal stop;
  private final long rank;
  private final long number;

  /**
   * Work that waits.
   *
   * @param number tells apart those of one rank: the lower came first
   */
  Errand(Function<StopSignal, T> work, StopSignal stop, long number) {
    this.work = work;
    this.stop = stop;
    this.rank = stop.rank();
    this.number = number;
  }

  long rank() {
    return rank;
  }

  long number() {
    return number;
  }

  CompletableFuture<T> result() {
    return result;
  }

  @Override
  public void run(Runnable pulse) {
    try {
      StopSignal signal = signal(pulse);
      signal.check();
      result.complete(work.apply(signal));
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private StopSignal signal(Runnable pulse) {
    return new StopSignal() {
      @Override
      public void check() {
        pulse.run();
        stop.check();
      }

      @Override
      public long rank() {
        return rank;
      }
    };
  }
}
