package io.khulasa.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that read, one request each: they cut, wait for the lanes, check and ask again, and
 * compute little. Each priority has its own, so that bulk work never takes the last one.
 */
final class Readers implements AutoCloseable {

  private static final int THREADS = 32;
  private static final long IDLE_SECONDS = 30;

  private final Map<Priority, ThreadPoolExecutor> pools = new EnumMap<>(Priority.class);

  Readers() {
    for (Priority priority : Priority.values()) {
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              THREADS,
              THREADS,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              Readers::thread);
      pool.allowCoreThreadTimeOut(true);
      pools.put(priority, pool);
    }
  }

  void execute(Priority priority, Runnable work) {
    pool(priority).execute(work);
  }

  /** Takes out what has not begun. */
  void remove(Priority priority, Runnable work) {
    pool(priority).remove(work);
  }

  /** Ends the threads after the work that was given to them. */
  @Override
  public void close() {
    pools.values().forEach(ThreadPoolExecutor::shutdown);
  }

  private ThreadPoolExecutor pool(Priority priority) {
    return requireNonNull(pools.get(priority));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "reader");
    thread.setDaemon(true);
    return thread;
  }
}
