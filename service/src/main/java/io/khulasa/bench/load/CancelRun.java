package io.khulasa.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that leave at random moments: what they leave behind must be nothing. */
final class CancelRun {

  private static final int REQUESTS = 1000;
  private static final int CLIENTS = 8;

  private final Target target;
  private final Articles articles;
  private final long seed;
  private final PrintStream out;

  CancelRun(Target target, Articles articles, long seed, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Sends and leaves.
   *
   * @param settling how long is waited before what is left is read
   */
  void run(Duration settling) throws IOException, InterruptedException {
    double usual = warm();
    Meters meters = new Meters(target);
    ClosedLoad.park(settling);
    Map<String, Double> before = meters.read();
    AtomicInteger answered = new AtomicInteger();
    Random random = new Random(seed);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    long start = System.nanoTime();
    for (int i = 0; i < REQUESTS; i++) {
      Traffic traffic = random.nextInt(4) > 0 ? Traffic.INTERACTIVE : Traffic.BULK;
      long patience = (long) (random.nextDouble() * 2 * usual);
      clients.execute(() -> leave(traffic, patience, answered));
    }
    clients.shutdown();
    if (!clients.awaitTermination(1, TimeUnit.HOURS)) {
      throw new IOException("the clients have not ended in an hour");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ClosedLoad.park(settling);
    Map<String, Double> after = meters.read();
    out.printf(
        Locale.ROOT,
        "%d requests in %.0f s, each left after up to %.0f ms; %d were answered or refused before%n"
            + "an article of 2 sentences took %.0f ms before, and after it %.0f ms%n%n",
        REQUESTS,
        seconds,
        2 * usual / 1e6,
        answered.get(),
        usual / 1e6,
        warm() / 1e6);
    out.printf(Locale.ROOT, "%-48s %12s %12s%n", "", "before", "after");
    before.forEach(
        (name, value) ->
            out.printf(
                Locale.ROOT, "%-48s %12.1f %12.1f%n", name, value, after.getOrDefault(name, 0.0)));
  }

  private void leave(Traffic traffic, long patience, AtomicInteger answered) {
    CompletableFuture<?> answer = target.begin(traffic, articles.body(traffic.sentences()));
    ClosedLoad.park(Duration.ofNanos(patience));
    if (!answer.cancel(true)) {
      answered.incrementAndGet();
    }
  }

  /** What a short article takes, in nanoseconds: the median of twenty. */
  private double warm() {
    return Math.max(
        1,
        java.util.stream.IntStream.range(0, 20)
            .mapToLong(
                i ->
                    target
                        .ask(Traffic.INTERACTIVE, articles.body(Traffic.INTERACTIVE.sentences()))
                        .join()
                        .took()
                        .toNanos())
            .sorted()
            .skip(10)
            .findFirst()
            .orElse(0));
  }
}
