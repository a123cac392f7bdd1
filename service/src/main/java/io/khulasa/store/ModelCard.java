package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.model.ModelInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model.yaml.
 *
 * @param task what the model is for
 * @param family its layout
 * @param revision names these very files
 * @param licence its licence in a few words
 * @param source where it comes from
 * @param graph the .onnx file
 * @param tokenizer the tokenizer file
 * @param prompt how a decoder-only model is asked
 * @param generation limits of its answers
 * @param files every file that inference reads
 */
public record ModelCard(
    @JsonProperty(required = true) Task task,
    @JsonProperty(required = true) String family,
    @JsonProperty(required = true) String revision,
    @JsonProperty(required = true) String licence,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String graph,
    @JsonProperty(required = true) String tokenizer,
    @Nullable Prompt prompt,
    @Nullable GenerationLimits generation,
    @JsonProperty(required = true) List<ModelInfo.File> files) {

  public ModelCard {
    files = List.copyOf(files);
  }

  /** What a model is for. */
  public enum Task {
    @JsonProperty("translation")
    TRANSLATION,
    @JsonProperty("sentence-vectors")
    SENTENCE_VECTORS
  }

  /**
   * The words around a segment.
   *
   * @param before text in front of it
   * @param after text behind it
   */
  public record Prompt(
      @JsonProperty(required = true) String before, @JsonProperty(required = true) String after) {}

  /**
   * How long texts may be, in tokens.
   *
   * @param longestSource the longest segment that the model is good at
   * @param lengthFactor an answer has at most this many tokens for each of the segment's
   * @param lengthExtra and so many more
   */
  public record GenerationLimits(
      @JsonProperty(required = true) int longestSource,
      @JsonProperty(required = true) double lengthFactor,
      @JsonProperty(required = true) int lengthExtra) {}
}
