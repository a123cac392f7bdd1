package io.khulasa.suggest;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Suggestions in a file or in memory, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionProperties.class)
class SuggestionConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Suggestions suggestions(SuggestionProperties properties) {
    Path file = properties.file();
    return file == null || file.toString().isEmpty()
        ? new RecentSuggestions(properties.memory().toBytes())
        : new SuggestionFile(file, properties.limit().toBytes(), new SuggestionLines());
  }
}
