package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All work that was admitted and has not ended. It is bounded in segments, and work that would come
 * too late because of what is in front of it is refused at once, with the time after which it would
 * be taken. Work that finds nothing in front of it is always taken.
 */
final class Backlog {

  /**
   * Work that was admitted.
   *
   * @param rank where it stands: what has the lower one is in front
   */
  record Entry(WorkSize size, Priority priority, long rank) {}

  private final Set<Entry> entries = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Pace pace;
  private final int limit;
  private long doneBefore;

  /**
   * Nothing yet.
   *
   * @param limit the most segments; one piece of work may be larger
   */
  Backlog(int limit, Pace pace) {
    this.limit = limit;
    this.pace = pace;
  }

  /**
   * Takes work, or refuses it.
   *
   * @param allowed the time that it may take; null for as long as it needs
   * @throws PipelineException of kind OVERLOADED
   */
  synchronized void admit(Entry entry, @Nullable Duration allowed) {
    int segments = segments(null);
    int excess = segments + entry.size().segments() - limit;
    if (excess > 0 && segments > 0) {
      throw refusal(
          "The queue is full: %d sentences wait, the limit is %d.".formatted(segments, limit),
          pace.of(1.0 * excess / segments * characters(Long.MAX_VALUE)));
    }
    long ahead = characters(entry.rank());
    Duration needed = pace.of((double) (ahead + entry.size().characters()));
    if (ahead > 0 && allowed != null && needed.compareTo(allowed) > 0) {
      throw refusal(
          "There is too much in the queue: the answer would take about %d seconds, and may take %d."
              .formatted(needed.toSeconds(), allowed.toSeconds()),
          needed.minus(allowed));
    }
    if (entries.isEmpty()) {
      doneBefore = System.nanoTime();
    }
    entries.add(entry);
  }

  /**
   * Work has ended.
   *
   * @param done whether it was done, and tells of the pace
   */
  synchronized void end(Entry entry, boolean done) {
    entries.remove(entry);
    if (done) {
      long now = System.nanoTime();
      pace.did(entry.size().characters(), now - doneBefore);
      doneBefore = now;
    }
  }

  /** Segments of one priority, or of all where it is null. */
  synchronized int segments(@Nullable Priority priority) {
    return entries.stream()
        .filter(entry -> priority == null || entry.priority() == priority)
        .mapToInt(entry -> entry.size().segments())
        .sum();
  }

  /** How long all of it takes that stands in front of a rank. */
  synchronized Duration timeAhead(long rank) {
    return pace.of((double) characters(rank));
  }

  private long characters(long rank) {
    return entries.stream()
        .filter(entry -> entry.rank() <= rank)
        .mapToLong(entry -> entry.size().characters())
        .sum();
  }

  private static PipelineException refusal(String message, Duration retryAfter) {
    return new PipelineException(FailureKind.OVERLOADED, message, retryAfter);
  }
}
