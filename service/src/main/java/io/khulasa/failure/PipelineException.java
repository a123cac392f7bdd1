package io.khulasa.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failure whose message is written for the caller: plain words, no article text. */
public final class PipelineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FailureKind kind;
  private final @Nullable Duration retryAfter;

  public PipelineException(FailureKind kind, String message) {
    this(kind, message, null, null);
  }

  public PipelineException(FailureKind kind, String message, @Nullable Throwable cause) {
    this(kind, message, null, cause);
  }

  /** A failure that passes: the same request can be tried again after this time. */
  public PipelineException(FailureKind kind, String message, Duration retryAfter) {
    this(kind, message, retryAfter, null);
  }

  private PipelineException(
      FailureKind kind,
      String message,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public FailureKind kind() {
    return kind;
  }

  /** When to try again, where that is known; else null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
