package io.khulasa.pipeline;

import java.time.Duration;

/**
 * Where the time of an answer went.
 *
 * @param clean finding the article and its sentences
 * @param translate translating and checking; nothing when the answer was in the cache
 * @param summarize choosing the summary's sentences
 * @param total everything, waiting included
 */
public record Timings(Duration clean, Duration translate, Duration summarize, Duration total) {

  /** What is left of the whole: waiting for the models. */
  public Duration queue() {
    Duration queue = total.minus(clean).minus(translate).minus(summarize);
    return queue.isNegative() ? Duration.ZERO : queue;
  }
}
