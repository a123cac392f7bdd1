package io.khulasa.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Hours of ordinary work, some of it left by its client: what is held must not grow. */
final class SoakRun {

  private static final int CLIENTS = 4;
  private static final Duration BETWEEN = Duration.ofSeconds(15);

  private final Target target;
  private final Articles articles;
  private final long seed;
  private final PrintStream out;

  SoakRun(Target target, Articles articles, long seed, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.seed = seed;
    this.out = out;
  }

  void run(Duration time) throws IOException, InterruptedException {
    Meters meters = new Meters(target);
    Random random = new Random(seed);
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    long start = System.nanoTime();
    // Caches fill and code is compiled in the first fifth; what grows there is not counted.
    Duration counted = time.dividedBy(5);
    long answers;
    try (ClosedLoad load = new ClosedLoad(target, articles, CLIENTS, seed, SoakRun::mixed)) {
      for (Duration at = Duration.ZERO; at.compareTo(time) < 0; ) {
        ClosedLoad.park(BETWEEN);
        leaveOne(random);
        at = Duration.ofNanos(System.nanoTime() - start);
        if (at.compareTo(counted) >= 0) {
          double hours = at.toMillis() / 3.6e6;
          meters
              .read()
              .forEach(
                  (name, value) ->
                      series
                          .computeIfAbsent(name, key -> new ArrayList<>())
                          .add(new double[] {hours, value}));
        }
      }
      answers = load.answers();
    }
    out.printf(
        Locale.ROOT,
        "%d minutes, %d clients, %d articles; from minute %d on%n",
        time.toMinutes(),
        CLIENTS,
        answers,
        counted.toMinutes());
    out.printf(Locale.ROOT, "%-48s %12s %12s %12s%n", "", "first", "last", "slope per h");
    series.forEach(
        (name, points) ->
            out.printf(
                Locale.ROOT,
                "%-48s %12.1f %12.1f %12.1f%n",
                name,
                points.get(0)[1],
                points.get(points.size() - 1)[1],
                slope(points)));
  }

  private void leaveOne(Random random) {
    CompletableFuture<?> answer =
        target.begin(Traffic.BULK, articles.body(Traffic.BULK.sentences()));
    ClosedLoad.park(Duration.ofMillis(random.nextInt(2000)));
    answer.cancel(true);
  }

  private static Traffic mixed(Random random) {
    return random.nextInt(4) > 0 ? Traffic.INTERACTIVE : Traffic.BULK;
  }

  /** Of the line that is nearest to all points, by least squares. */
  static double slope(List<double[]> points) {
    double x = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double y = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    double above = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    double below = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    return below == 0 ? 0 : above / below;
  }
}
