package io.khulasa.bench.load;

import io.khulasa.bench.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** The same article over and over, which is answered from the cache. */
final class CachedRun {

  private static final int CONNECTIONS = 16;
  private static final int[] SENTENCES = {2, 16};

  private final Target target;
  private final Articles articles;
  private final PrintStream out;

  CachedRun(Target target, Articles articles, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.out = out;
  }

  void run(Duration time) throws IOException, InterruptedException {
    out.println("cached answers, " + CONNECTIONS + " connections that ask one after the other");
    out.println("sentences   requests/s   p50 ms   p99 ms   processors: service   load");
    for (int sentences : SENTENCES) {
      String body = articles.body(sentences);
      if (!target.ask(Traffic.INTERACTIVE, body).join().ok()) {
        throw new IOException("the article to be cached was not answered");
      }
      // Code that runs so often is compiled anew for seconds.
      ask(body, time.dividedBy(4));
      double[] before = processors();
      long start = System.nanoTime();
      Histogram times = ask(body, time);
      double seconds = (System.nanoTime() - start) / 1e9;
      double[] after = processors();
      out.printf(
          Locale.ROOT,
          "%9d   %10.0f   %6.2f   %6.2f   %19.2f   %4.2f%n",
          sentences,
          times.getTotalCount() / seconds,
          times.getValueAtPercentile(50) / 1e6,
          times.getValueAtPercentile(99) / 1e6,
          (after[0] - before[0]) / seconds,
          (after[1] - before[1]) / seconds);
      out.flush();
    }
  }

  /** Seconds that the service and this process have had a processor. */
  private double[] processors() {
    Long process = target.process();
    return new double[] {
      process == null ? Double.NaN : Machine.processorSeconds(process),
      Machine.processorSeconds(ProcessHandle.current().pid())
    };
  }

  private Histogram ask(String body, Duration time) throws IOException, InterruptedException {
    String key = target.keys().get(Traffic.INTERACTIVE);
    String headers = key == null ? "" : "X-Api-Key: " + key + "\r\n";
    long end = System.nanoTime() + time.toNanos();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Histogram>> asked = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        asked.add(clients.submit(() -> ask(body, headers, end)));
      }
      Histogram all = new Histogram(3);
      for (Future<Histogram> times : asked) {
        all.add(times.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private Histogram ask(String body, String headers, long end) throws IOException {
    Histogram times = new Histogram(3);
    try (RawConnection connection = new RawConnection(target.address(), body, headers)) {
      for (long start = System.nanoTime(); start < end; ) {
        connection.ask();
        long now = System.nanoTime();
        times.recordValue(now - start);
        start = now;
      }
    }
    return times;
  }
}
