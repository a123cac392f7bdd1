package io.khulasa.schedule;

import io.khulasa.failure.StopSignal;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work that takes a lane for itself: a summary, sentence vectors. */
final class Errands implements LaneQueue {

  private static final long LOOK_MILLIS = 10;

  private final TreeSet<Errand<?>> waiting =
      new TreeSet<>(
          Comparator.<Errand<?>>comparingLong(Errand::rank).thenComparingLong(Errand::number));
  private final Lanes lanes;
  private long count;

  Errands(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public OptionalLong rank() {
    return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.first().rank());
  }

  @Override
  public int size() {
    return waiting.size();
  }

  @Override
  public LaneWork take(int idle) {
    Errand<?> first = waiting.first();
    waiting.remove(first);
    return first;
  }

  /** Puts work into the queue and waits for it; what has begun is waited for until it stops. */
  <T> T call(Function<StopSignal, T> work, StopSignal stop) {
    Errand<T> errand =
        lanes.inTurn(
            () -> {
              Errand<T> added = new Errand<>(work, stop, count++);
              waiting.add(added);
              return added;
            });
    while (true) {
      try {
        return errand.result().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        stopUnlessBegun(errand, stop);
      } catch (InterruptedException e) {
        lanes.inTurn(() -> waiting.remove(errand));
        Thread.currentThread().interrupt();
        throw new CancellationException("The thread was interrupted.");
      } catch (ExecutionException e) {
        throw rethrown(e.getCause());
      }
    }
  }

  private void stopUnlessBegun(Errand<?> errand, StopSignal stop) {
    try {
      lanes.requireOpen();
      stop.check();
    } catch (RuntimeException e) {
      if (lanes.inTurn(() -> waiting.remove(errand))) {
        throw e;
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
