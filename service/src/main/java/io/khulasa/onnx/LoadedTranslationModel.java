package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.TranslationModel;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decoder-only translation model that is open.
 *
 * @param folder where it came from
 * @param config its config.json
 * @param codec its tokenizer
 * @param generator its graph
 * @param lanes how many batches its device decodes side by side
 */
record LoadedTranslationModel(
    ModelFolder folder,
    DecoderConfig config,
    HuggingFaceCodec codec,
    DecoderOnlyModel generator,
    int lanes)
    implements AutoCloseable {

  /** What the other packages see of it. */
  TranslationModel model() {
    ModelCard card = folder.card();
    ModelCard.Prompt prompt = required(card.prompt(), "prompt");
    ModelCard.GenerationLimits limits = required(card.generation(), "generation");
    return new TranslationModel(
        generator,
        codec,
        new PromptFormat(config.first(), prompt.before(), prompt.after()),
        new LengthLimits(limits.longestSource(), limits.lengthFactor(), limits.lengthExtra()),
        config.end(),
        List.of(config.padding(), config.first()),
        lanes,
        folder.revision());
  }

  @Override
  public void close() {
    generator.close();
    codec.close();
  }

  private <T> T required(@Nullable T part, String name) {
    if (part == null) {
      throw new PipelineException(
          FailureKind.START,
          "the model.yaml of " + folder.name() + " has no " + name + ", which this family needs");
    }
    return part;
  }
}
