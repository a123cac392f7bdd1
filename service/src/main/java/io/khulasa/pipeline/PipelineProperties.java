package io.khulasa.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are worked on.
 *
 * @param version of the service, set by the build
 * @param retry whether a sentence that fails a check is translated once more in another way
 * @param summarySentences the most sentences of a summary where the request does not say, 1 to 10
 * @param glossaries the folder that keeps glossaries over a restart; null keeps them in memory
 */
@ConfigurationProperties("khulasa")
public record PipelineProperties(
    @DefaultValue("unknown") String version,
    @DefaultValue("true") boolean retry,
    @DefaultValue("3") int summarySentences,
    @Nullable Path glossaries) {

  public PipelineProperties {
    if (summarySentences < 1 || summarySentences > 10) {
      throw new IllegalArgumentException(
          "khulasa.summary-sentences must be from 1 to 10, not " + summarySentences);
    }
  }
}
