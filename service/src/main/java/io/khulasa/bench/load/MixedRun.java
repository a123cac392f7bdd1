package io.khulasa.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Short articles by themselves, and the same beside feeds that always have a long one waiting. */
final class MixedRun {

  private static final int FEEDS = 4;

  /** A fifth of what short articles alone could be answered. */
  private static final double SHARE = 0.2;

  private final Target target;
  private final Articles articles;
  private final long seed;
  private final PrintStream out;

  MixedRun(Target target, Articles articles, long seed, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.seed = seed;
    this.out = out;
  }

  void run(Duration time) {
    double capacity;
    try (ClosedLoad load =
        new ClosedLoad(target, articles, FEEDS, seed, random -> Traffic.INTERACTIVE)) {
      capacity = load.rate(time.dividedBy(4), time.dividedBy(2));
    }
    if (capacity == 0) {
      out.println("nothing was answered; there is nothing to measure");
      return;
    }
    out.println(Tally.heading());
    Tally alone = interactive(SHARE * capacity, time);
    out.println(alone.line("interactive, alone", time));
    out.flush();
    double feeds;
    Tally beside;
    try (ClosedLoad load = new ClosedLoad(target, articles, FEEDS, seed, random -> Traffic.BULK)) {
      ClosedLoad.park(time.dividedBy(4));
      long before = load.answers();
      beside = interactive(SHARE * capacity, time);
      feeds = (load.answers() - before) / (time.toMillis() / 1e3);
    }
    out.println(beside.line("interactive, beside bulk", time));
    out.printf(
        Locale.ROOT,
        "%ninteractive p95 beside bulk: %.2f × that alone (%.2f interactive articles/s; %d feeds"
            + " had %.2f bulk articles/s beside them)%n",
        beside.p95() / Math.max(1, alone.p95()),
        SHARE * capacity,
        FEEDS,
        feeds);
  }

  private Tally interactive(double perSecond, Duration time) {
    OpenLoad load = new OpenLoad(target, articles, seed);
    return load.run(perSecond, time, random -> Traffic.INTERACTIVE)
        .getOrDefault(Traffic.INTERACTIVE, new Tally(target.deadline()));
  }
}
