package io.khulasa;

import io.khulasa.check.SentenceChecks;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.decode.GreedySearch;
import io.khulasa.decode.SuppressTokens;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TranslationModel;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.Stages;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.ClauseCutter;
import io.khulasa.summarize.ExtractiveSummarizer;
import io.khulasa.translate.CachedTranslator;
import io.khulasa.translate.Lanes;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages that the service runs with, made of the models at hand. */
@Configuration(proxyBeanMethods = false)
class StagesConfiguration {

  @Bean(destroyMethod = "close")
  Lanes lanes(TranslationModel model) {
    return new Lanes(model.lanes());
  }

  @Bean
  ModelTranslator modelTranslator(
      TranslationModel model, Lanes lanes, InferenceProperties properties) {
    GreedySearch search =
        new GreedySearch(model.end(), List.of(new SuppressTokens(model.forbidden())));
    return new ModelTranslator(model, search, new TokenBudget(properties.batchSlots()), lanes);
  }

  @Bean
  Stages stages(CachedTranslator translator, SentenceEncoder encoder) {
    SentenceChecks checks = new SentenceChecks();
    return new Stages(
        new ArticleCleaner(),
        new CharacterCleaner(),
        new ArabicSplitter(),
        new ClauseCutter()::cut,
        translator,
        checks,
        checks::missing,
        new ExtractiveSummarizer(encoder));
  }
}
