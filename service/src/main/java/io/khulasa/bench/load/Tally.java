package io.khulasa.bench.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What became of many requests, in whichever order their answers come. */
final class Tally {

  private static final int DIGITS = 3;
  private static final double MILLI = 1e6;

  private final Duration deadline;
  private final Histogram answered = new Histogram(DIGITS);
  private final Histogram refused = new Histogram(DIGITS);
  private int beyondDeadline;
  private int failed;

  Tally(Duration deadline) {
    this.deadline = deadline;
  }

  /**
   * A request has ended.
   *
   * @param waited how long it waited to be sent: an open load does not wait for the service, so
   *     that is counted as the service's time
   */
  synchronized void add(Reply reply, Duration waited) {
    Duration latency = reply.took().plus(waited);
    if (reply.ok()) {
      answered.recordValue(latency.toNanos());
      beyondDeadline += latency.compareTo(deadline) > 0 ? 1 : 0;
    } else if (reply.refused()) {
      refused.recordValue(reply.took().toNanos());
    } else if (reply.status() == 504) {
      beyondDeadline++;
    } else {
      failed++;
    }
  }

  synchronized long answers() {
    return answered.getTotalCount();
  }

  /** The time that 95 of 100 answers came in, in milliseconds. */
  synchronized double p95() {
    return answered.getValueAtPercentile(95) / MILLI;
  }

  static String heading() {
    return String.format(
        Locale.ROOT,
        "%-24s %7s %8s %8s %8s %8s %9s %8s %7s %6s",
        "milliseconds",
        "answers",
        "p50",
        "p95",
        "p99",
        "per s",
        "refusals",
        "p99",
        "late",
        "failed");
  }

  /**
   * One line of a table.
   *
   * @param time that the requests were sent in
   */
  synchronized String line(String name, Duration time) {
    return String.format(
        Locale.ROOT,
        "%-24s %7d %8s %8s %8s %8.2f %9d %8s %7d %6d",
        name,
        answered.getTotalCount(),
        at(answered, 50),
        at(answered, 95),
        at(answered, 99),
        answered.getTotalCount() / (time.toMillis() / 1e3),
        refused.getTotalCount(),
        at(refused, 99),
        beyondDeadline,
        failed);
  }

  private static String at(Histogram times, double percentile) {
    return times.getTotalCount() == 0
        ? "–"
        : String.format(Locale.ROOT, "%.0f", times.getValueAtPercentile(percentile) / MILLI);
  }
}
