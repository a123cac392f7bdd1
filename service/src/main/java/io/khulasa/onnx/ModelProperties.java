package io.khulasa.onnx;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which models run, and on what.
 *
 * @param models the folder of models
 * @param device {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}
 * @param threads how many cores the CPU decodes on, a batch each; 0 takes every physical core
 * @param translation which model translates
 * @param summarization which model the summarizer uses
 */
@ConfigurationProperties("khulasa")
record ModelProperties(
    @DefaultValue("models") Path models,
    @DefaultValue("auto") String device,
    @DefaultValue("0") int threads,
    @DefaultValue Choice translation,
    @DefaultValue Choice summarization) {

  ModelProperties {
    if (threads < 0 || threads > 256) {
      throw new IllegalArgumentException(
          "khulasa.threads=" + threads + " must be 0 (one a physical core) to 256");
    }
  }

  /**
   * A model.
   *
   * @param model its name in the models folder, a folder elsewhere, or {@code auto}
   */
  record Choice(@DefaultValue("auto") String model) {}
}
