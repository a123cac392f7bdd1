package io.khulasa.cli;

import io.khulasa.failure.StopSignal;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on standard error that says what is being done and for how long, rewritten in place.
 * Silent when standard error is no terminal.
 */
final class ProgressLine {

  private static final String CLEAR = "\r\u001b[K";
  private static final long REDRAW_NANOS = 200_000_000;

  private final PrintStream err;
  private final boolean terminal;
  private String doing = "";
  private long since;
  private volatile long drawn;

  ProgressLine(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** A new thing is being done. */
  void start(String what) {
    doing = what;
    since = System.nanoTime();
    draw();
  }

  /** Nothing is being done; the line is empty again. */
  void clear() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  /** Asked between decode steps, it keeps the seconds running. */
  StopSignal ticking() {
    return () -> {
      if (System.nanoTime() - drawn > REDRAW_NANOS) {
        draw();
      }
    };
  }

  private synchronized void draw() {
    drawn = System.nanoTime();
    if (terminal) {
      err.printf(Locale.ROOT, "%s%s … %.0f s", CLEAR, doing, (drawn - since) / 1e9);
      err.flush();
    }
  }
}
