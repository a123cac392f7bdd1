package io.khulasa.bench.load;

import java.time.Duration;

/**
 * What became of a request.
 *
 * @param status of HTTP, 0 when there was no answer
 * @param took from the moment that it was sent
 * @param retryAfter seconds to wait, where the service said so
 */
record Reply(int status, Duration took, long retryAfter) {

  boolean ok() {
    return status == 200;
  }

  /** Whether it was turned away at the door. */
  boolean refused() {
    return status == 429 || status == 503;
  }
}
