package io.khulasa.pipeline;

import io.khulasa.translate.CachedTranslator;
import io.khulasa.translate.Translator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages that the service runs with. */
@Configuration(proxyBeanMethods = false)
class StagesConfiguration {

  @Bean
  CachedTranslator cachedTranslator(Translator translator, CacheProperties properties) {
    return new CachedTranslator(translator, properties.sentences().toBytes());
  }
}
