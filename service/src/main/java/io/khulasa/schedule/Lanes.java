package io.khulasa.schedule;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The threads that compute on a device, side by side; all inference runs on them and nowhere else.
 * A core that has a batch of its own is never kept waiting for another one inside an operator: on
 * two cores that gave a quarter more tokens than two threads inside each operator, and four times
 * as many while other work disturbed one of them.
 */
public final class Lanes implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final List<LaneQueue> queues = new ArrayList<>();
  private final Errands errands = new Errands(this);
  private final List<Lane> lanes;
  private final List<Thread> threads;
  private int idle;
  private volatile boolean closed;

  /**
   * Lanes that wait for work.
   *
   * @param count how many pieces of work are done side by side
   */
  public Lanes(int count) {
    this.lanes = IntStream.range(0, count).mapToObj(i -> new Lane(this)).toList();
    this.threads = lanes.stream().map(Lanes::thread).toList();
    queues.add(errands);
    threads.forEach(Thread::start);
  }

  /** How many there are. */
  public int count() {
    return threads.size();
  }

  /** How many have work. */
  public int busy() {
    return inTurn(() -> threads.size() - idle);
  }

  /** How many pieces of work wait in all queues. */
  public int waiting() {
    return inTurn(() -> queues.stream().mapToInt(LaneQueue::size).sum());
  }

  /** How long the work of any lane has given no sign; zero where none has work. */
  public Duration silence() {
    return Duration.ofNanos(lanes.stream().mapToLong(Lane::silence).max().orElse(0));
  }

  /** From now on work is taken from this queue too. */
  public void serve(LaneQueue queue) {
    inTurn(() -> queues.add(queue));
  }

  /** Looks at queues or changes them, in turn with the lanes that take from them. */
  public <T> T inTurn(Supplier<T> action) {
    lock.lock();
    try {
      T result = action.get();
      change.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Does something that is not put in batches, on one lane, and waits for it.
   *
   * @param work told when to stop
   * @param stop asked while the work waits, and between its steps; its rank is the work's
   */
  public <T> T call(Function<StopSignal, T> work, StopSignal stop) {
    return errands.call(work, stop);
  }

  /**
   * Returns while there are lanes.
   *
   * @throws PipelineException of kind NOT_READY when they have been closed
   */
  public void requireOpen() {
    if (closed) {
      throw new PipelineException(FailureKind.NOT_READY, "The service is stopping.");
    }
  }

  /** Ends what runs, between two of its steps, and waits for that. */
  @Override
  public void close() {
    closed = true;
    inTurn(() -> closed);
    boolean interrupted = Thread.interrupted();
    for (Thread thread : threads) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, PATIENCE.toNanos());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for work and takes it; null when the lanes have been closed. */
  @Nullable LaneWork next() {
    lock.lock();
    try {
      idle++;
      LaneQueue first = first();
      while (first == null && !closed) {
        change.awaitUninterruptibly();
        first = first();
      }
      LaneWork work = first == null || closed ? null : first.take(idle);
      idle--;
      return work;
    } finally {
      lock.unlock();
    }
  }

  /** The queue whose work goes first. */
  private @Nullable LaneQueue first() {
    return queues.stream()
        .filter(queue -> queue.rank().isPresent())
        .min(Comparator.comparingLong(queue -> queue.rank().getAsLong()))
        .orElse(null);
  }

  private static Thread thread(Lane lane) {
    Thread thread = new Thread(lane, "inference-lane");
    thread.setDaemon(true);
    return thread;
  }
}
