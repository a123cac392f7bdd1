package io.khulasa.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** So many articles one after another, and as many others all at once. */
final class ConcurrentRun {

  private static final int ARTICLES = 32;
  private static final int[] SENTENCES = {1, 2, 4, 16};

  private final Target target;
  private final Articles articles;
  private final PrintStream out;
  private final AtomicInteger refusals = new AtomicInteger();

  ConcurrentRun(Target target, Articles articles, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.out = out;
  }

  void run() {
    out.println(ARTICLES + " articles one after another, and all at once");
    out.println("sentences each   one by one/s   at once/s   ratio   refused and asked again");
    ExecutorService clients = Executors.newFixedThreadPool(ARTICLES);
    try {
      for (int sentences : SENTENCES) {
        ask(articles.body(sentences));
        refusals.set(0);
        double alone = rate(bodies(sentences), Runnable::run);
        double together = rate(bodies(sentences), clients);
        out.printf(
            Locale.ROOT,
            "%14d   %12.2f   %9.2f   %5.2f   %d%n",
            sentences,
            alone,
            together,
            together / alone,
            refusals.get());
        out.flush();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private List<String> bodies(int sentences) {
    return IntStream.range(0, ARTICLES).mapToObj(i -> articles.body(sentences)).toList();
  }

  private double rate(List<String> bodies, Executor clients) {
    long start = System.nanoTime();
    List<CompletableFuture<Void>> asked =
        bodies.stream().map(body -> CompletableFuture.runAsync(() -> ask(body), clients)).toList();
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
    return bodies.size() / ((System.nanoTime() - start) / 1e9);
  }

  /** Until there is an answer. */
  private void ask(String body) {
    Reply reply = target.ask(Traffic.INTERACTIVE, body).join();
    while (!reply.ok()) {
      if (!reply.refused()) {
        throw new IllegalStateException("an article was answered " + reply.status());
      }
      refusals.incrementAndGet();
      ClosedLoad.park(Duration.ofSeconds(reply.retryAfter()));
      reply = target.ask(Traffic.INTERACTIVE, body).join();
    }
  }
}
