package io.khulasa.pipeline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory the caches may take; 0 turns one off.
 *
 * @param articles whole articles, summarized
 * @param sentences translated segments
 */
@ConfigurationProperties("khulasa.cache")
public record CacheProperties(
    @DefaultValue("32MB") DataSize articles, @DefaultValue("32MB") DataSize sentences) {

  public CacheProperties {
    if (articles.isNegative() || sentences.isNegative()) {
      throw new IllegalArgumentException(
          "khulasa.cache.articles and khulasa.cache.sentences must be 0 or more");
    }
  }
}
