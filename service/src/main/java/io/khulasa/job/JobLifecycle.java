package io.khulasa.job;

import org.springframework.context.SmartLifecycle;

/**
 * Jobs begin when the service stands, and are the first that stop: while the web server lets its
 * last requests end, none of them waits behind a job.
 */
final class JobLifecycle implements SmartLifecycle {

  private final JobDesk desk;
  private volatile boolean running;

  JobLifecycle(JobDesk desk) {
    this.desk = desk;
  }

  @Override
  public void start() {
    desk.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    desk.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
