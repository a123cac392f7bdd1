package io.khulasa.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Half of what the service can do, all of it, twice and ten times as much; four short to a long.
 */
final class RatesRun {

  private static final int CLIENTS = 8;
  private static final double SHORT = 0.8;
  private static final double[] FACTORS = {0.5, 1, 2, 10};

  private final Target target;
  private final Articles articles;
  private final long seed;
  private final PrintStream out;

  RatesRun(Target target, Articles articles, long seed, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.seed = seed;
    this.out = out;
  }

  void run(Duration time) {
    double capacity;
    try (ClosedLoad load = new ClosedLoad(target, articles, CLIENTS, seed, RatesRun::mixed)) {
      capacity = load.rate(time.dividedBy(4), time);
    }
    out.printf(
        Locale.ROOT,
        "capacity: %.2f articles/s (%d clients that wait for their answers; %d of 100 articles have"
            + " %d sentences, the others %d)%n%n",
        capacity,
        CLIENTS,
        Math.round(SHORT * 100),
        Traffic.INTERACTIVE.sentences(),
        Traffic.BULK.sentences());
    if (capacity == 0) {
      out.println("nothing was answered; there is nothing to measure");
      return;
    }
    out.println(Tally.heading());
    for (double factor : FACTORS) {
      Map<Traffic, Tally> tallies =
          new OpenLoad(target, articles, seed).run(factor * capacity, time, RatesRun::mixed);
      tallies.forEach(
          (traffic, tally) -> {
            String name = String.format(Locale.ROOT, "%.1f × capacity, %s", factor, traffic);
            out.println(tally.line(name, time));
          });
      out.flush();
    }
  }

  private static Traffic mixed(Random random) {
    return random.nextDouble() < SHORT ? Traffic.INTERACTIVE : Traffic.BULK;
  }
}
