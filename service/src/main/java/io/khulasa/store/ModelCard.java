package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.KnownAnswer;
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
 * @param graph the .onnx file of a model with one
 * @param graphs the .onnx files of an encoder–decoder
 * @param tokenizer the tokenizer file; for SentencePiece pairs the vocabulary
 * @param languages what it reads and writes
 * @param prompt the words around a text
 * @param generation limits of its answers
 * @param knownAnswer what it makes of a text when it works
 * @param quality what was measured
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
    @Nullable Languages languages,
    @Nullable Prompt prompt,
    @Nullable GenerationLimits generation,
    @Nullable KnownAnswer knownAnswer,
    @Nullable Quality quality,
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
   * The graphs of an encoder–decoder.
   *
   * @param encoder reads the source
   * @param decoder starts the answer; in a merged export it also goes on
   * @param decoderWithPast goes on, in a split export
   */
  public record Graphs(
      @JsonProperty(required = true) String encoder,
      @JsonProperty(required = true) String decoder,
      @Nullable String decoderWithPast) {}

  /**
   * Languages, as ISO 639-1 codes, and the tokens that name them for models of many languages.
   *
   * @param sourceCode token that says what the source is in
   * @param targetCode token that says what the answer is to be in
   */
  public record Languages(
      @Nullable String source,
      @Nullable String target,
      @Nullable String sourceCode,
      @Nullable String targetCode) {}

  /**
   * What was measured; the higher of two is the better model.
   *
   * @param chrf2 of a translator
   * @param rougeL of a summarizer
   */
  public record Quality(@Nullable Double chrf2, @Nullable Double rougeL) {

    /** The figure that models of one task are compared by. */
    double figure() {
      return chrf2 != null ? chrf2 : rougeL != null ? rougeL : 0;
    }
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
