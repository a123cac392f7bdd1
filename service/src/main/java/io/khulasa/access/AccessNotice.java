package io.khulasa.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says once, at the start, who may ask. */
final class AccessNotice {

  private static final Logger LOG = LoggerFactory.getLogger(AccessNotice.class);

  private final KeyRing ring;
  private final AccessProperties properties;
  private final Environment environment;

  AccessNotice(KeyRing ring, AccessProperties properties, Environment environment) {
    this.ring = ring;
    this.properties = properties;
    this.environment = environment;
  }

  @EventListener(ApplicationStartedEvent.class)
  void tell() {
    String address = environment.getProperty("server.address", "every address");
    if (ring.needed()) {
      LOG.info("{} keys open the service on {}; {}", ring.size(), address, usage());
    } else {
      LOG.info(
          "No keys are set: everybody who reaches {} may ask (khulasa.access.keys, server.address)",
          address);
    }
  }

  private String usage() {
    return properties.usageFile() == null
        ? "a restart forgets what they used (khulasa.access.usage-file)"
        : "what they use is kept in " + properties.usageFile();
  }
}
