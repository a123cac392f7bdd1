package io.khulasa.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service stops.
 *
 * @param linger how long it goes on refusing, though nothing runs any more: until whoever spreads
 *     the requests has seen that it is not ready
 */
@ConfigurationProperties("khulasa.shutdown")
record ShutdownProperties(@DefaultValue("0s") Duration linger) {

  ShutdownProperties {
    if (linger.isNegative()) {
      throw new IllegalArgumentException("khulasa.shutdown.linger must be 0 or more");
    }
  }
}
