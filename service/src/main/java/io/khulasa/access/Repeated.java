package io.khulasa.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Small tasks that one quiet thread runs again and again; they must not throw. */
final class Repeated implements AutoCloseable {

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Repeated::daemon);

  Repeated(Duration pause, List<Runnable> tasks) {
    for (Runnable task : tasks) {
      var unused =
          thread.scheduleWithFixedDelay(
              task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "access");
    thread.setDaemon(true);
    return thread;
  }
}
