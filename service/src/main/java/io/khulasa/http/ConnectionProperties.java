package io.khulasa.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a client may be silent before its connection is closed.
 *
 * @param idle between two requests, and before the first
 * @param request in the middle of a request
 * @param answer while an answer waits to be taken
 */
@ConfigurationProperties("khulasa.connection")
record ConnectionProperties(
    @DefaultValue("75s") Duration idle,
    @DefaultValue("30s") Duration request,
    @DefaultValue("60s") Duration answer) {

  ConnectionProperties {
    positive("idle", idle);
    positive("request", request);
    positive("answer", answer);
  }

  private static void positive(String name, Duration time) {
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(
          "khulasa.connection.%s must be longer than nothing, not %s".formatted(name, time));
    }
  }
}
