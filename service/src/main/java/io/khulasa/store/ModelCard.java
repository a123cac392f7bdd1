package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
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
 * @param graph the .onnx file of a model that is one graph
 * @param graphs those of an encoder–decoder; a card has this or {@code graph}
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
    @Nullable String graph,
    @Nullable Graphs graphs,
    @JsonProperty(required = true) String tokenizer,
    @Nullable Prompt prompt,
    @Nullable GenerationLimits generation,
    @JsonProperty(required = true) List<ModelInfo.File> files) {

  public ModelCard {
    if ((graph == null) == (graphs == null)) {
      throw new IllegalArgumentException("a model.yaml has either graph or graphs");
    }
    files = List.copyOf(files);
  }

  /**
   * The file of a model that is one graph.
   *
   * @throws PipelineException of kind START when it is several
   */
  public String oneGraph() {
    if (graph == null) {
      throw new PipelineException(
          FailureKind.START, "a model of the family " + family + " names one graph in model.yaml");
    }
    return graph;
  }

  /** What a model is for. */
  public enum Task {
    @JsonProperty("translation")
    TRANSLATION,
    @JsonProperty("summarization")
    SUMMARIZATION,
    @JsonProperty("sentence-vectors")
    SENTENCE_VECTORS
  }

  /**
   * The .onnx files of an encoder–decoder.
   *
   * @param encoder reads the source
   * @param decoder writes the answer: every step of it, or the first one alone
   * @param decoderWithPast the later steps, where they are a graph of their own
   */
  public record Graphs(
      @JsonProperty(required = true) String encoder,
      @JsonProperty(required = true) String decoder,
      @Nullable String decoderWithPast) {}

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
