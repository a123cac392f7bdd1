package io.khulasa.translate;

import io.khulasa.failure.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Threads that decode side by side, a batch each. A core that has a batch of its own is never kept
 * waiting for another one inside an operator: on two cores that gave a quarter more tokens than two
 * threads inside each operator, and four times as many while other work disturbed one of them.
 */
public final class Lanes implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  /**
   * Lanes.
   *
   * @param count how many batches are decoded side by side; the caller's thread is one of them
   */
  public Lanes(int count) {
    this.count = count;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "inference-lane");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /**
   * Does every piece of work, each lane taking the next one as it gets free; returns when all are
   * done. The first failure stops the others between two of their steps, and is thrown.
   *
   * @param work told when to stop
   */
  void run(List<Consumer<StopSignal>> work, StopSignal stop) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    StopSignal signal =
        () -> {
          if (failed.get()) {
            throw new CancellationException("another lane has failed");
          }
          stop.check();
        };
    Runnable lane =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
              signal.check();
              work.get(i).accept(signal);
            }
          } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(count, work.size()); i++) {
      others.add(threads.submit(lane));
    }
    finish(lane, others);
  }

  /** Does the caller's share and waits for all others, so that nothing runs on after a failure. */
  private static void finish(Runnable lane, List<Future<?>> others) {
    List<Throwable> failures = new ArrayList<>();
    try {
      lane.run();
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
    for (Future<?> other : others) {
      try {
        getUninterruptibly(other);
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    failures.stream()
        .filter(failure -> !(failure instanceof CancellationException))
        .findFirst()
        .or(() -> failures.stream().findFirst())
        .ifPresent(Lanes::rethrow);
  }

  /** A lane stops by its signal, between two steps, and not by an interrupt. */
  private static void getUninterruptibly(Future<?> lane) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          lane.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
