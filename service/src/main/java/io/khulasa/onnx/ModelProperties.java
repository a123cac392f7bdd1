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
   * @param beams hypotheses kept while it decodes; 0 takes the model's own generation settings
   */
  record Choice(@DefaultValue("auto") String model, @DefaultValue("0") int beams) {

    Choice {
      if (beams < 0 || beams > 32) {
        throw new IllegalArgumentException(
            "khulasa.translation.beams and khulasa.summarization.beams must be 0 (the model's own)"
                + " to 32, not "
                + beams);
      }
    }
  }
}
