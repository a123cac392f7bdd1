package io.khulasa.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body to a file as it comes in, and notices when nothing comes any more: the client's own
 * timeout ends with the headers.
 */
final class BodyToFile implements Flow.Subscriber<List<ByteBuffer>> {

  private final FileChannel file;
  private final long most;
  private final LongConsumer progress;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long written;
  private volatile long lastSign = System.nanoTime();

  /**
   * A writer.
   *
   * @param most how many bytes are taken; more are a failure
   * @param progress told how many bytes were written
   */
  BodyToFile(FileChannel file, long most, LongConsumer progress) {
    this.file = file;
    this.most = most;
    this.progress = progress;
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription = started;
    started.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Flow.Subscription source = subscription;
    if (source == null || done.isDone()) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        write(buffer);
      }
      lastSign = System.nanoTime();
      progress.accept(written);
      source.request(1);
    } catch (IOException | RuntimeException e) {
      source.cancel();
      done.completeExceptionally(e);
    }
  }

  private void write(ByteBuffer buffer) throws IOException {
    if (written + buffer.remaining() > most) {
      throw new TransientFailure("more bytes come than the " + most + " announced");
    }
    while (buffer.hasRemaining()) {
      written += file.write(buffer);
    }
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }

  /**
   * Returns when all of it is written.
   *
   * @param silence how long nothing may come in
   * @throws IOException when the body ends early, falls silent or cannot be written
   */
  void await(Duration silence) throws IOException, InterruptedException {
    try {
      while (!doneWithin(silence.toNanos() - (System.nanoTime() - lastSign))) {
        if (System.nanoTime() - lastSign >= silence.toNanos()) {
          throw new TransientFailure("nothing came for " + silence.toSeconds() + " s");
        }
      }
    } finally {
      stop();
    }
  }

  private boolean doneWithin(long nanos) throws IOException, InterruptedException {
    try {
      done.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private void stop() {
    Flow.Subscription source = subscription;
    if (source != null && !done.isDone()) {
      source.cancel();
    }
    done.completeExceptionally(new IOException("given up"));
  }
}
