package io.khulasa.http;

import org.jspecify.annotations.Nullable;

/** An error's types and stack for the log, without its message, which may hold a request's text. */
final class WordlessError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final int DEEPEST = 8;

  private WordlessError(Throwable error, @Nullable Throwable cause) {
    super(error.getClass().getName(), cause, false, true);
    setStackTrace(error.getStackTrace());
  }

  static WordlessError of(Throwable error) {
    return of(error, DEEPEST);
  }

  private static WordlessError of(Throwable error, int depth) {
    Throwable cause = error.getCause();
    return new WordlessError(error, cause == null || depth == 0 ? null : of(cause, depth - 1));
  }
}
