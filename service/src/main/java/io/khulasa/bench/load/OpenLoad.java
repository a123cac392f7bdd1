package io.khulasa.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Requests that come when they come, whether the service keeps up or not: a Poisson process. Times
 * count from when a request was due, so that a slow service does not hide its own delay.
 */
final class OpenLoad {

  private final Target target;
  private final Articles articles;
  private final long seed;

  OpenLoad(Target target, Articles articles, long seed) {
    this.target = target;
    this.articles = articles;
    this.seed = seed;
  }

  /**
   * Sends for some time and waits for the last answer.
   *
   * @param perSecond how many come on average
   * @param who says whose the next one is
   */
  Map<Traffic, Tally> run(double perSecond, Duration time, Function<Random, Traffic> who) {
    Random random = new Random(seed);
    Map<Traffic, Tally> tallies = new EnumMap<>(Traffic.class);
    List<CompletableFuture<Void>> open = new ArrayList<>();
    long start = System.nanoTime();
    double due = next(random, perSecond);
    while (due < time.toNanos()) {
      Traffic traffic = who.apply(random);
      String body = articles.body(traffic.sentences());
      long at = start + (long) due;
      for (long left; (left = at - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(left);
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - at);
      Tally tally = tallies.computeIfAbsent(traffic, key -> new Tally(target.deadline()));
      open.add(target.ask(traffic, body).thenAccept(reply -> tally.add(reply, waited)));
      due += next(random, perSecond);
    }
    CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
    return tallies;
  }

  private static double next(Random random, double perSecond) {
    return -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
  }
}
