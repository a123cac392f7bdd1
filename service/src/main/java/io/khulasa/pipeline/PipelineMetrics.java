package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.translate.BatchListener;
import io.khulasa.translate.BatchReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** The pipeline's metrics, their names in one place. */
final class PipelineMetrics implements BatchListener {

  static final String DEVICE = "khulasa.device.info";
  static final String WAITING = "khulasa.inference.waiting";
  static final String READY = "khulasa.ready";
  private static final String PHASE = "khulasa.article";
  private static final String FLAGS = "khulasa.flags";
  private static final String BATCH = "khulasa.batch";
  private static final String WAIT = "khulasa.batch.wait";
  private static final String ROWS = "khulasa.batch.rows";
  private static final String TOKENS = "khulasa.tokens";

  private final MeterRegistry registry;

  PipelineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An article was answered. */
  void answered(ArticleAnswer answer) {
    Timings timings = answer.timings();
    time("total", answer.cached(), timings.total());
    time("clean", answer.cached(), timings.clean());
    if (!answer.cached()) {
      time("translate", false, timings.translate());
      time("summarize", false, timings.summarize());
      for (Flag flag : answer.reading().checks().flags()) {
        registry.counter(FLAGS, "kind", flag.kind().name()).increment();
      }
    }
  }

  @Override
  public void decoded(BatchReport batch) {
    registry.timer(BATCH).record(batch.took());
    registry.timer(WAIT).record(batch.waited());
    registry.summary(ROWS).record(batch.rows());
    registry.counter(TOKENS, "kind", "prompt").increment(batch.promptTokens());
    registry.counter(TOKENS, "kind", "padding").increment(batch.slots() - batch.promptTokens());
    registry.counter(TOKENS, "kind", "answer").increment(batch.answerTokens());
  }

  private void time(String phase, boolean cached, Duration time) {
    registry.timer(PHASE, "phase", phase, "cached", String.valueOf(cached)).record(time);
  }
}
