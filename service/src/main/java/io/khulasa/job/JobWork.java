package io.khulasa.job;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What a job does; safe for several threads. */
public interface JobWork {

  /**
   * Begins a job and does not wait for it. It waits for its place in the queue itself. Cancelling
   * the future stops the work.
   *
   * @param request the request's body
   * @param progress told as the work goes on
   * @return the answer's body
   */
  CompletableFuture<byte[]> begin(Job job, byte[] request, Consumer<Progress> progress);

  /** What the caller is told of a failure, as JSON; without any text of the request. */
  String problem(Job job, Throwable failure);
}
