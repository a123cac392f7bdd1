package io.khulasa.suggest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suggestions in memory: the oldest go when there is no more room, and all with the process. */
final class RecentSuggestions implements Suggestions {

  private static final long OBJECT = 200;

  private final long limit;
  private final Deque<Suggestion> kept = new ArrayDeque<>();
  private long bytes;

  /**
   * No suggestions so far.
   *
   * @param limit the most bytes that they may take
   */
  RecentSuggestions(long limit) {
    this.limit = limit;
  }

  @Override
  public synchronized void add(Suggestion suggestion) {
    kept.addLast(suggestion);
    bytes += weight(suggestion);
    while (bytes > limit && kept.size() > 1) {
      bytes -= weight(kept.removeFirst());
    }
  }

  @Override
  public synchronized Stream<Suggestion> all() {
    return List.copyOf(kept).stream();
  }

  private static long weight(Suggestion suggestion) {
    return OBJECT
        + length(suggestion.source())
        + length(suggestion.target())
        + length(suggestion.machine())
        + length(suggestion.revision());
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : 2L * text.length();
  }
}
