package io.khulasa.pipeline;

import io.khulasa.translate.CachedTranslator;
import io.khulasa.translate.Translator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cache in front of the translator. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

  @Bean
  CachedTranslator cachedTranslator(Translator translator, CacheProperties properties) {
    return new CachedTranslator(translator, properties.sentences().toBytes());
  }
}
