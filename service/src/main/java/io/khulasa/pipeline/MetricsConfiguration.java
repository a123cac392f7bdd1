package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.khulasa.model.Inventory;
import io.khulasa.translate.CachedTranslator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator can watch. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  PipelineMetrics pipelineMetrics(MeterRegistry registry) {
    return new PipelineMetrics(registry);
  }

  /** One, with the device's name as a tag: what Prometheus calls an info metric. */
  @Bean
  MeterBinder deviceMetric(Inventory inventory) {
    return registry ->
        Gauge.builder(PipelineMetrics.DEVICE, () -> 1)
            .description("The device that the models run on")
            .tag("device", inventory.device().name())
            .register(registry);
  }

  @Bean
  MeterBinder cacheMetrics(
      Cache<ArticleRequest, PreparedArticle> pageCache,
      Cache<ArticleKey, ArticleReader.Timed> articleCache,
      CachedTranslator translator) {
    return registry -> {
      CaffeineCacheMetrics.monitor(registry, pageCache, "pages");
      CaffeineCacheMetrics.monitor(registry, articleCache, "articles");
      CaffeineCacheMetrics.monitor(registry, translator.cache(), "sentences");
    };
  }

  @Bean
  MeterBinder inferenceMetrics(InferenceScheduler scheduler, CircuitBreakerRegistry breakers) {
    return registry -> {
      TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
      for (Priority priority : Priority.values()) {
        Gauge.builder(PipelineMetrics.WAITING, scheduler, s -> s.waiting(priority))
            .description("Sentences that wait or are in work")
            .tag("priority", priority.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    };
  }

  @Bean
  @ConditionalOnWebApplication
  MeterBinder readyMetric(Warmup warmup) {
    return registry ->
        Gauge.builder(PipelineMetrics.READY, warmup, w -> w.isReady() ? 1 : 0)
            .description("Whether the warm-up has passed")
            .register(registry);
  }
}
