package io.khulasa.http;

import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.model.Inventory;
import io.khulasa.pipeline.Fixtures;
import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.pipeline.Stages;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.translate.CachedTranslator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The service for the page: real cleaning and splitting, a scripted translator. */
@EnableAutoConfiguration
@ComponentScan({
  "io.khulasa.access",
  "io.khulasa.http",
  "io.khulasa.job",
  "io.khulasa.pipeline",
  "io.khulasa.suggest",
  "io.khulasa.fetch"
})
class PageStages {

  @Bean
  ScriptedTranslator scriptedTranslator() {
    ScriptedTranslator translator = new ScriptedTranslator();
    Fixtures.passWarmup(translator);
    return translator;
  }

  @Bean
  Stages stages(CachedTranslator translator) {
    Stages small = Fixtures.stages(translator);
    return new Stages(
        new ArticleCleaner(),
        new CharacterCleaner(),
        new ArabicSplitter(),
        small.cutter(),
        translator,
        small.check(),
        small.numbers(),
        small.summarizer());
  }

  @Bean
  Inventory inventory() {
    return Fixtures.inventory();
  }
}
