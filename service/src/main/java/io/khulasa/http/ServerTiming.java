package io.khulasa.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;

import io.khulasa.pipeline.StageTimes;
import io.khulasa.pipeline.StageTimes.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The header that browsers' tools and clients read an answer's times from. */
final class ServerTiming {

  static final String HEADER = "Server-Timing";

  private static final double NANOS_PER_MILLI = 1e6;

  private ServerTiming() {}

  /** Its value, in milliseconds: each stage, of several articles all together, and the whole. */
  static String of(StageTimes times, Duration total) {
    Map<Stage, Long> stages =
        times.all().stream()
            .collect(
                groupingBy(
                    StageTimes.Stretch::stage,
                    () -> new EnumMap<>(Stage.class),
                    summingLong(stretch -> stretch.time().toNanos())));
    String parts =
        stages.entrySet().stream()
            .map(entry -> part(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
            .collect(joining(", "));
    return (parts.isEmpty() ? "" : parts + ", ") + part("total", total.toNanos());
  }

  private static String part(String name, long nanos) {
    return String.format(Locale.ROOT, "%s;dur=%.1f", name, nanos / NANOS_PER_MILLI);
  }
}
