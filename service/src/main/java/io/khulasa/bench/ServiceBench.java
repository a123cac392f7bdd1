package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in its own process: start, memory, and answers from the cache. */
final class ServiceBench {

  private static final int CLIENTS = 8;
  private static final int REQUESTS = 2000;
  private static final double MEGABYTE = 1 << 20;

  private final SamplePages pages;
  private final long modelBytes;

  /**
   * A benchmark.
   *
   * @param modelBytes what the models' files hold, to set the memory against
   */
  ServiceBench(SamplePages pages, long modelBytes) {
    this.pages = pages;
    this.modelBytes = modelBytes;
  }

  List<Series> run(int rounds) throws IOException, InterruptedException {
    double[][] found = new double[5][rounds];
    for (int round = 0; round < rounds; round++) {
      try (ChildService service = ChildService.start(List.of())) {
        found[0][round] = service.startToReady().toNanos() / 1e9;
        found[1][round] = megabytes(Machine.resident(service.pid()).orElse(0));
        for (String page : pages.texts()) {
          service.post("/summarize", body(page));
        }
        found[2][round] = cachedRate(service);
        found[3][round] = megabytes(Machine.resident(service.pid()).orElse(0));
        found[4][round] = megabytes(Machine.peak(service.pid()).orElse(0));
      }
    }
    String limit =
        "MiB (1.5 × the models' files + 350: %.0f)".formatted(modelBytes * 1.5 / MEGABYTE + 350);
    return List.of(
        new Series("start to ready", "s", Better.LOWER, found[0]),
        new Series(
            "cached /summarize, " + CLIENTS + " clients", "requests/s", Better.HIGHER, found[2]),
        new Series("resident memory, ready", limit, Better.LOWER, found[1]),
        new Series("resident memory, after the sample pages", limit, Better.LOWER, found[3]),
        new Series("resident memory, peak", limit, Better.LOWER, found[4]));
  }

  /** The first tenth warms up and is not counted. */
  private double cachedRate(ChildService service) throws IOException, InterruptedException {
    String body = body(pages.texts().get(0));
    send(service, body, REQUESTS / 10);
    long start = System.nanoTime();
    send(service, body, REQUESTS);
    return REQUESTS / ((System.nanoTime() - start) / 1e9);
  }

  private static void send(ChildService service, String body, int requests)
      throws IOException, InterruptedException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        answers.add(clients.submit(() -> service.post("/summarize", body)));
      }
      for (Future<String> answer : answers) {
        answer.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private static String body(String page) {
    return JsonMapper.shared().writeValueAsString(Map.of("text", page));
  }

  private static double megabytes(long bytes) {
    return bytes / MEGABYTE;
  }
}
