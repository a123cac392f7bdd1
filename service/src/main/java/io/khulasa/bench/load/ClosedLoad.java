package io.khulasa.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Clients that ask, wait for the answer and ask again: as much as the service can do. */
final class ClosedLoad implements AutoCloseable {

  private final Target target;
  private final Tally tally;
  private final List<Thread> clients = new ArrayList<>();
  private volatile boolean over;

  /**
   * Begins.
   *
   * @param clients how many ask at a time
   * @param who says whose the next request is
   */
  ClosedLoad(
      Target target, Articles articles, int clients, long seed, Function<Random, Traffic> who) {
    this.target = target;
    this.tally = new Tally(target.deadline());
    for (int i = 0; i < clients; i++) {
      Random random = new Random(seed + i);
      Thread client =
          new Thread(
              () -> {
                while (!over) {
                  Traffic traffic = who.apply(random);
                  ask(traffic, articles.body(traffic.sentences()));
                }
              },
              "load");
      client.setDaemon(true);
      client.start();
      this.clients.add(client);
    }
  }

  /** Answers a second, counted over a time after the first. */
  double rate(Duration warm, Duration time) {
    park(warm);
    long before = tally.answers();
    park(time);
    return (tally.answers() - before) / (time.toMillis() / 1e3);
  }

  long answers() {
    return tally.answers();
  }

  private void ask(Traffic traffic, String body) {
    Reply reply = target.ask(traffic, body).join();
    tally.add(reply, Duration.ZERO);
    if (!reply.ok()) {
      park(Duration.ofMillis(200));
    }
  }

  static void park(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left; (left = end - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(left);
    }
  }

  /** Ends after the requests that are open. */
  @Override
  public void close() {
    over = true;
    try {
      for (Thread client : clients) {
        client.join(TimeUnit.MINUTES.toMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
