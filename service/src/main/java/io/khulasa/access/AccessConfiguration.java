package io.khulasa.access;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Keys, rates and quotas, and the files that they are kept in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

  @Bean
  UsageLedger usageLedger() {
    return new UsageLedger(InstantSource.system());
  }

  @Bean
  KeyRing keyRing(AccessProperties properties, UsageLedger ledger) {
    KeyRing ring = new KeyRing(properties.keysNeeded(), properties.characters(), ledger);
    ring.hold(properties.keys());
    return ring;
  }

  @Bean(destroyMethod = "close")
  AccessFiles accessFiles(AccessProperties properties, KeyRing ring, UsageLedger ledger) {
    return AccessFiles.open(properties, ring, ledger);
  }

  @Bean
  @ConditionalOnWebApplication
  AccessNotice accessNotice(KeyRing ring, AccessProperties properties, Environment environment) {
    return new AccessNotice(ring, properties, environment);
  }
}
