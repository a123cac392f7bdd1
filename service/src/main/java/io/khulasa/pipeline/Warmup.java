package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.model.KnownAnswer;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;

/**
 * The first inference: a known article goes through the whole pipeline on the worker's thread, and
 * its answer is checked. Until it has passed, the service is not ready; where it fails, the service
 * refuses work.
 */
public final class Warmup implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

  private final ArticlePipeline pipeline;
  private final InferenceScheduler scheduler;
  private final KnownAnswer known;
  private volatile Health health =
      Health.outOfService().withDetail("reason", "The warm-up has not ended.").build();

  Warmup(ArticlePipeline pipeline, InferenceScheduler scheduler, KnownAnswer known) {
    this.pipeline = pipeline;
    this.scheduler = scheduler;
    this.known = known;
  }

  /** Begins, and does not wait. */
  @EventListener(ApplicationStartedEvent.class)
  void start() {
    scheduler
        .submit(new WorkSize(1, known.source().length()), this::run)
        .subscribe(this::passed, this::failed);
  }

  @Override
  public Health health() {
    return health;
  }

  /** Whether it has passed. */
  boolean isReady() {
    return health().getStatus().equals(Status.UP);
  }

  private ArticleAnswer run(StopSignal stop) {
    ArticleAnswer answer = pipeline.run(new ArticleRequest(known.source(), null, false, 1), stop);
    String text = String.join(" ", answer.reading().paragraphs()).toLowerCase(Locale.ROOT);
    boolean expected = text.contains(known.contains().toLowerCase(Locale.ROOT));
    if (!expected || answer.reading().checks().needsReview()) {
      throw new IllegalStateException(
          "The model made \"%s\" of a known sentence, flags %s"
              .formatted(text, answer.reading().checks().flags()));
    }
    return answer;
  }

  private void passed(ArticleAnswer answer) {
    LOG.info(
        "Warm-up passed in {} ms on {}",
        answer.timings().total().toMillis(),
        answer.models().device());
    health = Health.up().build();
  }

  private void failed(Throwable error) {
    LOG.error("The warm-up failed: the service stays not ready", error);
    scheduler.refuse("The model failed its warm-up; the log says why.");
    health = Health.down().withDetail("reason", "The warm-up failed; see the log.").build();
  }
}
