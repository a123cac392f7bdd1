package io.khulasa.bench.load;

import io.khulasa.bench.SamplePages;
import io.khulasa.bench.load.LoadOptions.Kind;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Load on a service: one that runs already, or one that is started for it. */
public final class LoadBench {

  private final LoadOptions options;
  private final SamplePages pages;
  private final List<String> settings;
  private final PrintStream out;

  /**
   * A benchmark.
   *
   * @param settings of the service that is started
   */
  public LoadBench(LoadOptions options, SamplePages pages, List<String> settings, PrintStream out) {
    this.options = options;
    this.pages = pages;
    this.settings = List.copyOf(settings);
    this.out = out;
    if (options.seconds < 1 || options.deadline < 1 || options.soak < 0) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "--seconds and --deadline must be 1 or more, --soak not less than 0");
    }
  }

  /** Measures what is asked for, each kind on a service of its own where one is started. */
  public void run() throws IOException, InterruptedException {
    for (Kind kind : options.kinds) {
      out.println();
      try (Running running = Running.of(options, settings)) {
        run(kind, running.target());
      }
    }
    if (options.soak > 0) {
      out.println();
      try (Running running = Running.of(options, settings)) {
        Target target = running.target();
        new SoakRun(target, articles(), options.seed, out).run(Duration.ofMinutes(options.soak));
      }
    }
  }

  private void run(Kind kind, Target target) throws IOException, InterruptedException {
    Duration time = Duration.ofSeconds(options.seconds);
    Articles articles = articles();
    warm(target, articles);
    switch (kind) {
      case RATES -> new RatesRun(target, articles, options.seed, out).run(time);
      case MIXED -> new MixedRun(target, articles, options.seed, out).run(time);
      case CONCURRENT -> new ConcurrentRun(target, articles, out).run();
      case STREAM -> new StreamRun(target, articles, out).run();
      case CACHED -> new CachedRun(target, articles, out).run(time);
      case CANCEL -> new CancelRun(target, articles, options.seed, out).run(time.dividedBy(6));
    }
    out.flush();
  }

  private Articles articles() {
    return new Articles(pages.sentences(), options.seed);
  }

  /** Code is compiled and memory is taken before anything is measured. */
  private static void warm(Target target, Articles articles) {
    for (int i = 0; i < 4; i++) {
      Reply reply = target.ask(Traffic.BULK, articles.body(Traffic.BULK.sentences())).join();
      if (!reply.ok()) {
        throw new PipelineException(
            FailureKind.START,
            reply.status() == 0
                ? "nobody answers at " + target.address()
                : target.address() + " answers " + reply.status() + " to a first article");
      }
    }
  }
}
