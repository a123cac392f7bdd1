package io.khulasa.fetch;

import static io.khulasa.failure.FailureKind.FETCH_FAILED;
import static io.khulasa.failure.FailureKind.FETCH_TIMEOUT;

import io.khulasa.failure.PipelineException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a broken exchange means, in plain words. */
final class Faults {

  private static final int DEEPEST = 8;

  private Faults() {}

  /** The outermost cause that says something. */
  static RuntimeException of(Throwable error) {
    Throwable at = error;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      RuntimeException known = known(at);
      if (known != null) {
        return known;
      }
      at = at.getCause();
    }
    return new FetchFault(
        FETCH_FAILED, "What the page's host answered is no valid HTTP.", false, null, error);
  }

  /** An answer that is no page: what may pass is worth another attempt. */
  static RuntimeException ofStatus(int status, @Nullable Duration wait) {
    String words = "The page's host answered with the status %d.".formatted(status);
    return status == 429 || status >= 500
        ? new FetchFault(FETCH_FAILED, words, status != 501 && status != 505, wait, null)
        : new PipelineException(FETCH_FAILED, words);
  }

  private static @Nullable RuntimeException known(Throwable error) {
    if (error instanceof PipelineException || error instanceof FetchFault) {
      return (RuntimeException) error;
    }
    if (error instanceof UnknownHostException) {
      return new PipelineException(FETCH_FAILED, "The page's host has no address.", error);
    }
    if (error instanceof ConnectTimeoutException) {
      return new FetchFault(
          FETCH_TIMEOUT, "The page's host does not take a connection.", true, null, error);
    }
    if (error instanceof ReadTimeoutException) {
      return new FetchFault(
          FETCH_TIMEOUT, "The page's host was silent for too long.", false, null, error);
    }
    if (error instanceof TooLongFrameException) {
      return new PipelineException(
          FETCH_FAILED, "The headers of the page's host are too large.", error);
    }
    if (error instanceof SSLException) {
      return new FetchFault(
          FETCH_FAILED, "The page's host offers no connection to trust (TLS).", false, null, error);
    }
    if (error instanceof IOException) {
      return new FetchFault(
          FETCH_FAILED, "The connection to the page's host failed.", true, null, error);
    }
    return null;
  }
}
