package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.translate.BatchListener;
import io.khulasa.translate.BatchReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/** The pipeline's metrics, their names in one place. */
final class PipelineMetrics implements BatchListener {

  static final String DEVICE = "khulasa.device.info";
  static final String WAITING = "khulasa.inference.waiting";
  static final String READY = "khulasa.ready";
  private static final String PHASE = "khulasa.article";
  private static final String FLAGS = "khulasa.flags";
  private static final String CLEANED = "khulasa.clean.characters";
  private static final String BATCH = "khulasa.batch";
  private static final String WAIT = "khulasa.batch.wait";
  private static final String ROWS = "khulasa.batch.rows";
  private static final String TOKENS = "khulasa.tokens";

  private final MeterRegistry registry;

  PipelineMetrics(MeterRegistry registry) {
    this.registry = registry;
    // Made at the start, so that they can be asked before the first batch.
    registry.timer(BATCH);
    registry.timer(WAIT);
    registry.summary(ROWS);
    List.of("prompt", "padding", "answer").forEach(this::tokens);
    List.of(Flag.Kind.values()).forEach(this::flags);
  }

  /** An article was answered. */
  void answered(ArticleAnswer answer) {
    Timings timings = answer.timings();
    time("total", answer.cached(), timings.total());
    time("clean", answer.cached(), timings.clean());
    registry.counter(CLEANED, "outcome", "kept").increment(answer.kept());
    registry.counter(CLEANED, "outcome", "dropped").increment(dropped(answer));
    if (!answer.cached()) {
      time("queue", false, timings.queue());
      time("translate", false, timings.translate());
      time("summarize", false, timings.summarize());
      for (Flag flag : answer.reading().checks().flags()) {
        flags(flag.kind()).increment();
      }
    }
  }

  private static int dropped(ArticleAnswer answer) {
    return answer.dropped().stream().mapToInt(part -> part.span().length()).sum();
  }

  @Override
  public void decoded(BatchReport batch) {
    registry.timer(BATCH).record(batch.took());
    registry.timer(WAIT).record(batch.waited());
    registry.summary(ROWS).record(batch.rows());
    tokens("prompt").increment(batch.promptTokens());
    tokens("padding").increment(batch.slots() - batch.promptTokens());
    tokens("answer").increment(batch.answerTokens());
  }

  private Counter flags(Flag.Kind kind) {
    return registry.counter(FLAGS, "kind", kind.name());
  }

  private Counter tokens(String kind) {
    return registry.counter(TOKENS, "kind", kind);
  }

  private void time(String phase, boolean cached, Duration time) {
    registry.timer(PHASE, "phase", phase, "cached", String.valueOf(cached)).record(time);
  }
}
