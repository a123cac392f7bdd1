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

  private void time(String phase, boolean cached, Duration time) {
    registry.timer(PHASE, "phase", phase, "cached", String.valueOf(cached)).record(time);
  }
}
