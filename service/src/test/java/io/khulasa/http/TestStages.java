package io.khulasa.http;

import io.khulasa.model.Inventory;
import io.khulasa.pipeline.Fixtures;
import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.pipeline.Stages;
import io.khulasa.translate.CachedTranslator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The service on a port, with small stages in place of models. Not a configuration by annotation:
 * the application's own scan, which other tests start, must not find it.
 */
@EnableAutoConfiguration
@ComponentScan({
  "io.khulasa.access",
  "io.khulasa.http",
  "io.khulasa.job",
  "io.khulasa.pipeline",
  "io.khulasa.suggest",
  "io.khulasa.fetch"
})
class TestStages {

  @Bean
  ScriptedTranslator scriptedTranslator() {
    ScriptedTranslator translator = new ScriptedTranslator();
    Fixtures.passWarmup(translator);
    return translator;
  }

  @Bean
  Stages stages(CachedTranslator translator) {
    return Fixtures.stages(translator);
  }

  @Bean
  Inventory inventory() {
    return Fixtures.inventory();
  }
}
