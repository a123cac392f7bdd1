package io.khulasa.store;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failure that may be gone at the next try. */
final class TransientFailure extends IOException {

  private static final long serialVersionUID = 1;

  private final @Nullable Duration pause;

  TransientFailure(String message) {
    this(message, null);
  }

  /**
   * A failure.
   *
   * @param pause how long the other side asks to be left alone
   */
  TransientFailure(String message, @Nullable Duration pause) {
    super(message);
    this.pause = pause;
  }

  @Nullable Duration pause() {
    return pause;
  }
}
