package io.khulasa.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long ended jobs are still kept. While the process lives, time is measured and not read from
 * the clock on the wall, which may jump. The wall is asked once, for jobs that are found at a
 * start; whatever it says, they stay for a while yet, and none longer than a new one.
 */
final class Lifetimes {

  private final Duration keep;
  private final Duration least;
  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Map<String, Long> ends = new ConcurrentHashMap<>();

  /**
   * No jobs so far.
   *
   * @param keep how long an ended job is kept
   * @param least how long one stays after a start, at the least
   * @param wall tells when a job that is found has ended
   * @param nanos measured time
   */
  Lifetimes(Duration keep, Duration least, InstantSource wall, LongSupplier nanos) {
    this.keep = keep;
    this.least = least.compareTo(keep) < 0 ? least : keep;
    this.wall = wall;
    this.nanos = nanos;
  }

  /** A job ends now. */
  void ended(String id) {
    ends.put(id, nanos.getAsLong() + keep.toNanos());
  }

  /** A job is found that ended before this start. */
  void found(String id, Instant ended) {
    Duration left = keep.minus(Duration.between(ended, wall.instant()));
    Duration bounded = left.compareTo(least) < 0 ? least : left.compareTo(keep) > 0 ? keep : left;
    ends.put(id, nanos.getAsLong() + bounded.toNanos());
  }

  void forget(String id) {
    ends.remove(id);
  }

  /** Those whose time is over. */
  List<String> over() {
    long now = nanos.getAsLong();
    return ends.entrySet().stream()
        .filter(end -> end.getValue() - now <= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How long a job is kept from now on; null for one that has not ended. */
  @Nullable Duration left(String id) {
    Long end = ends.get(id);
    return end == null ? null : Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
  }
}
