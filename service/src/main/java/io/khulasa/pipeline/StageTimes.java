package io.khulasa.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Where the time of one request goes. It travels in Reactor's context, and stages write into it.
 */
public final class StageTimes {

  /** Its key in the context. */
  public static final String KEY = StageTimes.class.getName();

  /** A part of the work on a request. */
  public enum Stage {
    /** Finding the article and its sentences. */
    CLEAN,
    /** Waiting for the models. */
    QUEUE,
    /** Translating and checking. */
    TRANSLATE,
    /** Choosing or writing the summary. */
    SUMMARIZE
  }

  /**
   * A stage that has ended.
   *
   * @param start by {@link System#nanoTime}
   * @param end by the same clock
   */
  public record Stretch(Stage stage, long start, long end) {

    /** How long it took. */
    public Duration time() {
      return Duration.ofNanos(end - start);
    }
  }

  private final Queue<Stretch> stretches = new ConcurrentLinkedQueue<>();

  /** The times that a context holds; some that nobody reads when it holds none. */
  static StageTimes in(ContextView context) {
    StageTimes times = context.<StageTimes>getOrDefault(KEY, null);
    return times == null ? new StageTimes() : times;
  }

  /** The same answer, its times written down. */
  static Mono<ArticleAnswer> written(ArticleAnswer answer) {
    return Mono.deferContextual(
        context -> {
          in(context).add(answer.timings());
          return Mono.just(answer);
        });
  }

  /** Writes a stage down. */
  void add(Stage stage, long start, long end) {
    stretches.add(new Stretch(stage, start, end));
  }

  /** Writes the stages of an article that is answered now down: one came after the other. */
  void add(Timings timings) {
    long end = System.nanoTime();
    long summarize = end - timings.summarize().toNanos();
    long translate = summarize - timings.translate().toNanos();
    long start = end - timings.total().toNanos();
    long queue = start + timings.clean().toNanos();
    add(Stage.CLEAN, start, queue);
    if (translate < end) {
      add(Stage.QUEUE, queue, Math.max(queue, translate));
      add(Stage.TRANSLATE, translate, summarize);
      add(Stage.SUMMARIZE, summarize, end);
    }
  }

  /** What has ended so far. */
  public List<Stretch> all() {
    return List.copyOf(stretches);
  }
}
