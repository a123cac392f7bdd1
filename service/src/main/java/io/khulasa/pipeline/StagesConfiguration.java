package io.khulasa.pipeline;

import io.khulasa.check.SentenceChecks;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.decode.GreedySearch;
import io.khulasa.decode.SuppressTokens;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TranslationModel;
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

/** The stages that the service runs with. */
@Configuration(proxyBeanMethods = false)
class StagesConfiguration {

  @Bean(destroyMethod = "close")
  Lanes lanes(TranslationModel model) {
    return new Lanes(model.lanes());
  }

  @Bean
  CachedTranslator cachedTranslator(
      TranslationModel model,
      Lanes lanes,
      InferenceProperties inference,
      CacheProperties properties) {
    GreedySearch search =
        new GreedySearch(model.end(), List.of(new SuppressTokens(model.forbidden())));
    TokenBudget budget = new TokenBudget(inference.batchSlots());
    return new CachedTranslator(
        new ModelTranslator(model, search, budget, lanes), properties.sentences().toBytes());
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
