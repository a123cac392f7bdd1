package io.khulasa.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A tokenizer.json, through DJL. */
final class HuggingFaceCodec implements OpenCodec {

  private final HuggingFaceTokenizer tokenizer;
  private final boolean specialTokens;
  private final SpecialTokens special;

  /**
   * Opens a tokenizer.
   *
   * @param specialTokens whether texts are framed by the tokenizer's own special tokens
   * @throws PipelineException of kind START when the file cannot be read
   */
  HuggingFaceCodec(Path file, boolean specialTokens) {
    this.specialTokens = specialTokens;
    OnnxEngine.get();
    try {
      tokenizer =
          HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
      special = SpecialTokens.read(file);
    } catch (IOException | RuntimeException e) {
      throw new PipelineException(
          FailureKind.START, "the tokenizer " + file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public int[] encode(String text) {
    // One half of a surrogate pair would make DJL read all of the text as if it were not Unicode.
    String wellFormed = special.harmless(WellFormed.of(text));
    return Arrays.stream(tokenizer.encode(wellFormed, specialTokens, false).getIds())
        .mapToInt(Math::toIntExact)
        .toArray();
  }

  @Override
  public Optional<Integer> special(String name) {
    return special.id(name);
  }

  @Override
  public String decode(int[] tokens) {
    return tokenizer.decode(Arrays.stream(tokens).asLongStream().toArray(), true);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
