package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** The pipeline's metrics, their names in one place. */
final class PipelineMetrics {

  static final String DEVICE = "khulasa.device.info";
  static final String WAITING = "khulasa.inference.waiting";
  static final String READY = "khulasa.ready";
  private static final String PHASE = "khulasa.article";
  private static final String FLAGS = "khulasa.flags";
  private static final String CLEANED = "khulasa.clean.characters";

  private final MeterRegistry registry;

  PipelineMetrics(MeterRegistry registry) {
    this.registry = registry;
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
        registry.counter(FLAGS, "kind", flag.kind().name()).increment();
      }
    }
  }

  private static int dropped(ArticleAnswer answer) {
    return answer.dropped().stream().mapToInt(part -> part.span().length()).sum();
  }

  private void time(String phase, boolean cached, Duration time) {
    registry.timer(PHASE, "phase", phase, "cached", String.valueOf(cached)).record(time);
  }
}
