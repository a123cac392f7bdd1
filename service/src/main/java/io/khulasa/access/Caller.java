package io.khulasa.access;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who asks: the owner of a key, or everybody where none is needed. */
public final class Caller {

  static final String EVERYBODY = "everybody";

  private final String id;
  private final Urgency urgency;
  private final CharacterQuota quota;
  private final @Nullable Rate rate;
  private final @Nullable AtomicRateLimiter limiter;

  Caller(String id, Urgency urgency, CharacterQuota quota, @Nullable Rate rate) {
    this.id = id;
    this.urgency = urgency;
    this.quota = quota;
    this.rate = rate;
    this.limiter = rate == null ? null : limiter(id, rate);
  }

  /** The key's id. */
  public String id() {
    return id;
  }

  public Urgency urgency() {
    return urgency;
  }

  public CharacterQuota quota() {
    return quota;
  }

  /** How many requests it may make; null for any number. */
  public @Nullable Rate rate() {
    return rate;
  }

  /**
   * Counts a request.
   *
   * @throws PipelineException of kind RATE, which says when to come again, if there were too many
   */
  public void admit() {
    if (rate != null && limiter != null && !limiter.acquirePermission()) {
      throw new PipelineException(
          FailureKind.RATE,
          "The key may make %d requests %s."
              .formatted(rate.requests(), rate.period().toSeconds() == 1 ? "a second" : "a minute"),
          Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait()));
    }
  }

  private static AtomicRateLimiter limiter(String id, Rate rate) {
    return new AtomicRateLimiter(
        id,
        RateLimiterConfig.custom()
            .limitForPeriod(rate.requests())
            .limitRefreshPeriod(rate.period())
            .timeoutDuration(Duration.ZERO)
            .build());
  }
}
