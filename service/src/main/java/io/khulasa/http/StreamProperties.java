package io.khulasa.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Answers that come as events.
 *
 * @param heartbeat how often a comment goes out, so that nothing on the way takes a quiet
 *     connection for a dead one
 */
@ConfigurationProperties("khulasa.stream")
record StreamProperties(@DefaultValue("15s") Duration heartbeat) {

  StreamProperties {
    if (heartbeat.isNegative() || heartbeat.isZero()) {
      throw new IllegalArgumentException(
          "khulasa.stream.heartbeat must be longer than nothing, not " + heartbeat);
    }
  }
}
