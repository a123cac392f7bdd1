package io.khulasa.pipeline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory the caches may take; 0 turns one off.
 *
 * @param pages pages as they were sent, with the articles found on them
 * @param articles whole articles, summarized
 * @param sentences translated segments
 */
@ConfigurationProperties("khulasa.cache")
public record CacheProperties(
    @DefaultValue("16MB") DataSize pages,
    @DefaultValue("32MB") DataSize articles,
    @DefaultValue("32MB") DataSize sentences) {

  public CacheProperties {
    if (pages.isNegative() || articles.isNegative() || sentences.isNegative()) {
      throw new IllegalArgumentException(
          "khulasa.cache.pages, articles and sentences must be 0 or more");
    }
  }
}
