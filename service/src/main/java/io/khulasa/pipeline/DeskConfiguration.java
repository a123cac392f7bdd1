package io.khulasa.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.glossary.GlossaryFolder;
import io.khulasa.glossary.GlossaryShelf;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is left with the service: glossaries and documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DeskConfiguration {

  private static final int MOST_GLOSSARIES = 500;
  private static final long MOST_LETTERS = 1_000_000;
  private static final int ENTRY_BYTES = 512;
  private static final int BYTES_PER_CHAR = 2;

  @Bean
  GlossaryDesk glossaryDesk(PipelineProperties properties) {
    Path folder = properties.glossaries();
    return new GlossaryDesk(
        new GlossaryShelf(
            folder == null ? null : new GlossaryFolder(folder),
            MOST_GLOSSARIES,
            MOST_LETTERS,
            InstantSource.system()));
  }

  @Bean
  DocumentService documentService(
      Stages stages,
      LimitsProperties limits,
      PipelineProperties properties,
      DocumentProperties documents,
      InferenceScheduler scheduler) {
    Deadline deadline = new Deadline(documents.deadline());
    TextService texts = new TextService(stages, limits, properties.retry(), scheduler, deadline);
    Cache<String, Document> cache =
        Caffeine.newBuilder()
            .expireAfterWrite(documents.kept())
            .maximumWeight(documents.memory().toBytes())
            .weigher(DeskConfiguration::weight)
            .build();
    return new DocumentService(texts, cache, documents.most());
  }

  private static int weight(String id, Document document) {
    String text = document.text();
    return ENTRY_BYTES + BYTES_PER_CHAR * (text == null ? 0 : text.length());
  }
}
