package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A host's failure that speaks against the host: it may be tried again, and too many are enough.
 */
final class FetchFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FailureKind kind;
  private final String words;
  private final boolean passing;
  private final @Nullable Duration wait;

  /**
   * A fault.
   *
   * @param words for the caller
   * @param passing whether another attempt may do better
   * @param wait how long the host wants to be left alone
   */
  FetchFault(
      FailureKind kind,
      String words,
      boolean passing,
      @Nullable Duration wait,
      @Nullable Throwable cause) {
    super(words, cause);
    this.kind = kind;
    this.words = words;
    this.passing = passing;
    this.wait = wait;
  }

  boolean passing() {
    return passing;
  }

  @Nullable Duration wanted() {
    return wait;
  }

  PipelineException told() {
    return new PipelineException(kind, words, getCause());
  }
}
