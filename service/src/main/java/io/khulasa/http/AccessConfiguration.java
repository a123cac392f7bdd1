package io.khulasa.http;

import io.khulasa.pipeline.CharacterQuota;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys and quota. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

  @Bean
  CharacterQuota characterQuota(AccessProperties properties) {
    return new CharacterQuota(properties.characters(), InstantSource.system());
  }
}
