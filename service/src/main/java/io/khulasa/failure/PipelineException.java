package io.khulasa.failure;

import org.jspecify.annotations.Nullable;

/** A failure whose message is written for the caller: plain words, no article text. */
public final class PipelineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FailureKind kind;

  public PipelineException(FailureKind kind, String message) {
    this(kind, message, null);
  }

  public PipelineException(FailureKind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public FailureKind kind() {
    return kind;
  }
}
