package io.khulasa.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in front of the models.
 *
 * @param queue how many sentences may wait or be in work; more are refused
 * @param deadline how long an answer may take, waiting included
 * @param bulkItems a request with more articles or texts than this is bulk work
 * @param bulkDelay how much later than other work bulk work counts as having come: what has waited
 *     for longer than that is overtaken no more
 * @param breakerCalls of so many calls in a row, half may fail before the model gets a pause
 * @param breakerPause how long a failing model is left alone
 * @param hang a model that takes no step for so long hangs, and the instance is not live any more
 * @param batchSlots the most token slots, padding included, of one core's batch. 512 instead of 256
 *     translates about a fifth faster and takes about 80 MB more at its peak
 */
@ConfigurationProperties("khulasa.inference")
public record InferenceProperties(
    @DefaultValue("2000") int queue,
    @DefaultValue("120s") Duration deadline,
    @DefaultValue("8") int bulkItems,
    @DefaultValue("15s") Duration bulkDelay,
    @DefaultValue("10") int breakerCalls,
    @DefaultValue("10s") Duration breakerPause,
    @DefaultValue("120s") Duration hang,
    @DefaultValue("256") int batchSlots) {

  public InferenceProperties {
    require(queue >= 1, "queue must be 1 or more, not " + queue);
    require(isPositive(hang), "hang must be longer than nothing, not " + hang);
    require(bulkItems >= 1, "bulk-items must be 1 or more, not " + bulkItems);
    require(!bulkDelay.isNegative(), "bulk-delay must be 0s or more, not " + bulkDelay);
    require(isPositive(deadline), "deadline must be longer than nothing, not " + deadline);
    require(breakerCalls >= 1, "breaker-calls must be 1 or more, not " + breakerCalls);
    require(batchSlots >= 1, "batch-slots must be 1 or more, not " + batchSlots);
    require(isPositive(breakerPause), "breaker-pause must be longer than nothing");
  }

  /** The priority of a request with so many articles or texts. */
  public Priority priority(int items) {
    return items > bulkItems ? Priority.BULK : Priority.INTERACTIVE;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new IllegalArgumentException("khulasa.inference." + message);
    }
  }
}
