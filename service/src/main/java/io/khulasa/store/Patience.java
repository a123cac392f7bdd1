package io.khulasa.store;

import java.time.Duration;

/**
 * How long a hub that does not do well is borne with.
 *
 * @param tries how often a request is made before it fails
 * @param pause after the first failure; doubled after each other one
 * @param longestPause the most that a pause is, also when the hub asks for more
 * @param silence how long nothing may come in before a connection is given up
 */
record Patience(int tries, Duration pause, Duration longestPause, Duration silence) {

  static final Patience USUAL =
      new Patience(6, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofSeconds(45));
}
