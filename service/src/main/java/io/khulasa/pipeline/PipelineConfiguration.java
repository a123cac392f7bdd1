package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.model.Inventory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pipeline from its stages, and what stands around it: cache, queue, deadline. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CacheProperties.class,
  InferenceProperties.class,
  LimitsProperties.class,
  PipelineProperties.class
})
class PipelineConfiguration {

  @Bean
  ArticlePipeline articlePipeline(
      Stages stages, Inventory inventory, LimitsProperties limits, PipelineProperties properties) {
    return new ArticlePipeline(stages, ModelUse.of(inventory), limits, properties.retry());
  }

  @Bean
  Cache<ArticleKey, ArticleReader.Timed> articleCache(CacheProperties properties) {
    return Caffeine.newBuilder()
        .maximumWeight(properties.articles().toBytes())
        .weigher(Weights::ofAnswer)
        .recordStats()
        .build();
  }

  @Bean
  Cache<ArticleRequest, PreparedArticle> pageCache(CacheProperties properties) {
    return Caffeine.newBuilder()
        .maximumWeight(properties.pages().toBytes())
        .weigher(Weights::ofPage)
        .recordStats()
        .build();
  }

  @Bean
  ArticleService articleService(
      ArticlePipeline pipeline,
      Stages stages,
      Cache<ArticleRequest, PreparedArticle> pageCache,
      Cache<ArticleKey, ArticleReader.Timed> articleCache,
      InferenceScheduler scheduler,
      Deadline deadline,
      PipelineMetrics metrics) {
    String revision = stages.translator().revision() + "+" + stages.summarizer().revision();
    return new ArticleService(
        pipeline,
        revision,
        pageCache,
        new SharedCache<>(articleCache),
        scheduler,
        deadline,
        metrics);
  }

  @Bean
  TextService textService(
      Stages stages,
      LimitsProperties limits,
      PipelineProperties properties,
      InferenceScheduler scheduler,
      Deadline deadline) {
    return new TextService(stages, limits, properties.retry(), scheduler, deadline);
  }

  @Bean
  @ConditionalOnWebApplication
  Warmup warmup(ArticlePipeline pipeline, InferenceScheduler scheduler, Inventory inventory) {
    return new Warmup(pipeline, scheduler, inventory.known());
  }
}
