package io.khulasa.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Work that ends when a test says so. */
final class ScriptedWork implements JobWork {

  private record Begun(CompletableFuture<byte[]> future, Consumer<Progress> progress) {}

  private final Map<String, Begun> begun = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<byte[]> begin(Job job, byte[] request, Consumer<Progress> progress) {
    CompletableFuture<byte[]> future = new CompletableFuture<>();
    begun.put(job.id(), new Begun(future, progress));
    order.add(new String(request, UTF_8));
    return future;
  }

  @Override
  public String problem(Job job, Throwable failure) {
    return "{\"detail\": \"" + failure.getMessage() + "\"}";
  }

  /** The requests that were begun, in their order. */
  List<String> order() {
    return order;
  }

  boolean hasBegun(Job job) {
    return begun.containsKey(job.id());
  }

  CompletableFuture<byte[]> of(Job job) {
    return requireNonNull(begun.get(job.id())).future();
  }

  void progress(Job job, int done, int total) {
    requireNonNull(begun.get(job.id())).progress().accept(new Progress(done, total));
  }

  void end(Job job, String answer) {
    of(job).complete(answer.getBytes(UTF_8));
  }
}
