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
    this(kind, message, cause, null);
  }

  /**
   * A failure that another try may not meet.
   *
   * @param retryAfter how long to wait before it
   */
  public PipelineException(FailureKind kind, String message, Duration retryAfter) {
    this(kind, message, null, retryAfter);
  }

  private PipelineException(
      FailureKind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public FailureKind kind() {
    return kind;
  }

  /** How long to wait before another try, where that is known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
