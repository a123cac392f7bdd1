package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import org.jspecify.annotations.Nullable;

/** Why the store does not do what it was asked to, in words for who asked. */
final class Refusal {

  private Refusal() {}

  static PipelineException because(String reason) {
    return because(reason, null);
  }

  static PipelineException because(String reason, @Nullable Throwable cause) {
    return new PipelineException(FailureKind.START, reason, cause);
  }
}
