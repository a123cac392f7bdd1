package io.khulasa.cli;

import io.khulasa.store.PullProgress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A bar for each file that comes in, one below the other, rewritten in place. Silent when standard
 * error is no terminal.
 */
final class ProgressBars implements PullProgress {

  private static final int WIDTH = 16;
  private static final long REDRAW_NANOS = 150_000_000;
  private static final String CLEAR_BELOW = "\r\u001b[J";
  private static final String UP = "\u001b[A";

  private final PrintStream err;
  private final boolean terminal;
  private final Map<String, String> bars = new LinkedHashMap<>();
  private int drawnLines;
  private long drawn;

  ProgressBars(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void moved(String file, long done, long total) {
    if (!terminal) {
      return;
    }
    bars.put(file, bar(file, done, total));
    if (done == total || System.nanoTime() - drawn > REDRAW_NANOS) {
      erase();
      bars.values().forEach(err::println);
      err.flush();
      drawnLines = bars.size();
      drawn = System.nanoTime();
    }
  }

  /** No bar is left on the screen. */
  synchronized void clear() {
    if (terminal) {
      erase();
      bars.clear();
      err.flush();
    }
  }

  private void erase() {
    err.print(UP.repeat(drawnLines) + CLEAR_BELOW);
    drawnLines = 0;
  }

  /** Short enough for 80 columns: a line that wraps could not be rewritten. */
  private static String bar(String file, long done, long total) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (total <= 0) {
      return String.format(Locale.ROOT, "%-36.36s %8.1f MB", name, done / 1e6);
    }
    int full = (int) (WIDTH * done / total);
    return String.format(
        Locale.ROOT,
        "%-36.36s %s%s %3d %% of %.1f MB",
        name,
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        100 * done / total,
        total / 1e6);
  }
}
