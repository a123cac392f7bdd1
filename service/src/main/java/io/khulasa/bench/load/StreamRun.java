package io.khulasa.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/** How soon the first sentence of a streamed article is there, one article after the other. */
final class StreamRun {

  private static final int ARTICLES = 20;
  private static final String EVENTS = "text/event-stream";

  private final Target target;
  private final Articles articles;
  private final PrintStream out;

  StreamRun(Target target, Articles articles, PrintStream out) {
    this.target = target;
    this.articles = articles;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    Tally first = new Tally(target.deadline());
    Tally last = new Tally(target.deadline());
    Duration all = Duration.ZERO;
    for (int i = 0; i < ARTICLES; i++) {
      long start = System.nanoTime();
      HttpResponse<Stream<String>> answer =
          target
              .client()
              .send(
                  target.request(
                      Traffic.INTERACTIVE, articles.body(Traffic.BULK.sentences()), EVENTS),
                  BodyHandlers.ofLines());
      try (Stream<String> lines = answer.body()) {
        String type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith(EVENTS)) {
          out.println("no streams are served: the answer is " + type);
          return;
        }
        boolean told = false;
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
          boolean sentence = each.next().startsWith("event:sentence");
          if (sentence && !told) {
            first.add(reply(start), Duration.ZERO);
            told = true;
          }
        }
        last.add(reply(start), Duration.ZERO);
      }
      all = all.plusNanos(System.nanoTime() - start);
    }
    out.println(Tally.heading());
    out.println(first.line("first sentence of 16", all));
    out.println(last.line("whole article", all));
  }

  private static Reply reply(long start) {
    return new Reply(200, Duration.ofNanos(System.nanoTime() - start), 0);
  }
}
