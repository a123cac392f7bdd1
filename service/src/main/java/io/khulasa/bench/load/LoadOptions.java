package io.khulasa.bench.load;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code khulasa bench --load} is told. */
public final class LoadOptions {

  /** What can be measured under load. */
  enum Kind {
    RATES,
    MIXED,
    CONCURRENT,
    STREAM,
    CACHED,
    CANCEL
  }

  @Option(
      names = "--load",
      arity = "0..1",
      split = ",",
      paramLabel = "WHAT",
      fallbackValue = "rates,mixed,concurrent,stream,cached,cancel",
      description = {
        "Load on a service instead: rates (half, all, twice and ten times its capacity),",
        "mixed (interactive beside bulk), concurrent (32 articles), stream (first sentences),",
        "cached, cancel (1,000 clients that leave); all of them where nothing is named."
      })
  List<Kind> kinds = List.of();

  @Option(
      names = "--soak",
      paramLabel = "MINUTES",
      description = "So many minutes of load, and what the service holds over that time.")
  int soak;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each load lasts (default ${DEFAULT-VALUE}).",
      defaultValue = "60")
  int seconds = 60;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description = "Of each request (default ${DEFAULT-VALUE}).",
      defaultValue = "30")
  int deadline = 30;

  @Option(names = "--seed", paramLabel = "N", description = "Of all that is random.")
  long seed = 1;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A service that runs already; without it one is started.")
  @Nullable URI url;

  @Option(names = "--pid", paramLabel = "PID", description = "Its process, if it is one of here.")
  @Nullable Long pid;

  @Option(names = "--key", paramLabel = "KEY", description = "What interactive callers show it.")
  @Nullable String key;

  @Option(names = "--bulk-key", paramLabel = "KEY", description = "What bulk callers show it.")
  @Nullable String bulkKey;

  /** A set of options; picocli fills it. */
  public LoadOptions() {}

  /** Whether load is asked for at all. */
  public boolean wanted() {
    return !kinds.isEmpty() || soak > 0;
  }
}
