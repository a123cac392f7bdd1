package io.khulasa;

import io.khulasa.check.SentenceChecks;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TextModel;
import io.khulasa.model.TextModels;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.Stages;
import io.khulasa.pipeline.Watchdog;
import io.khulasa.schedule.Lanes;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.ClauseCutter;
import io.khulasa.summarize.AbstractiveSummarizer;
import io.khulasa.summarize.ExtractiveSummarizer;
import io.khulasa.summarize.LaneSummarizer;
import io.khulasa.summarize.SourceLinks;
import io.khulasa.summarize.Summarizer;
import io.khulasa.summarize.SummaryWriter;
import io.khulasa.translate.BatchListener;
import io.khulasa.translate.CachedTranslator;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages that the service runs with, made of the models at hand. */
@Configuration(proxyBeanMethods = false)
class StagesConfiguration {

  @Bean(destroyMethod = "close")
  Lanes lanes(TextModels models) {
    return new Lanes(models.translator().lanes());
  }

  @Bean
  ModelTranslator modelTranslator(
      TextModels models, Lanes lanes, InferenceProperties properties, BatchListener listener) {
    TextModel model = models.translator();
    SearchStrategy search = SearchStrategy.of(model.search());
    TokenBudget budget = new TokenBudget(properties.batchSlots());
    return new ModelTranslator(model, search, budget, lanes, listener);
  }

  /** Part of liveness. */
  @Bean
  Watchdog watchdog(Lanes lanes, InferenceProperties properties) {
    return new Watchdog(lanes::silence, properties.hang());
  }

  @Bean
  Summarizer summarizer(TextModels models, SentenceEncoder encoder, Lanes lanes) {
    return new LaneSummarizer(summarizer(models.summarizer(), encoder), lanes);
  }

  private static Summarizer summarizer(@Nullable TextModel model, SentenceEncoder encoder) {
    Summarizer chosen = new ExtractiveSummarizer(encoder);
    if (model == null) {
      return chosen;
    }
    SummaryWriter writer = new SummaryWriter(model, SearchStrategy.of(model.search()));
    return new AbstractiveSummarizer(writer, new SourceLinks(encoder), chosen);
  }

  @Bean
  Stages stages(CachedTranslator translator, Summarizer summarizer) {
    SentenceChecks checks = new SentenceChecks();
    return new Stages(
        new ArticleCleaner(),
        new CharacterCleaner(),
        new ArabicSplitter(),
        new ClauseCutter()::cut,
        translator,
        checks,
        checks::missing,
        summarizer);
  }
}
