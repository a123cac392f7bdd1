package io.khulasa.onnx;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import ai.djl.Device;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a decoder-only model; its model.yaml holds the words of the prompt.
 *
 * @param lanes how many batches are decoded side by side
 */
record DecoderOnlyFolder(ModelFolder folder, Device device, int lanes) {

  CompletableFuture<LoadedTextModel> open() {
    DecoderConfig config = config();
    ModelCard card = folder.card();
    CompletableFuture<HuggingFaceCodec> codec =
        supplyAsync(() -> new HuggingFaceCodec(folder.file(card.tokenizer()), false));
    CompletableFuture<DecoderOnlyModel> generator =
        supplyAsync(
            () ->
                new DecoderOnlyModel(
                    folder.file(card.oneGraph()), config, device, SessionSettings.ONE_THREAD));
    return codec.thenCombine(generator, (read, opened) -> loaded(config, read, opened));
  }

  private LoadedTextModel loaded(
      DecoderConfig config, HuggingFaceCodec codec, DecoderOnlyModel generator) {
    ModelCard.Prompt prompt = required(folder.card().prompt(), "prompt");
    ModelCard.GenerationLimits limits = required(folder.card().generation(), "generation");
    TextModel model =
        new TextModel(
            generator,
            codec,
            new PromptFormat(List.of(config.first()), prompt.before(), prompt.after(), List.of()),
            new LengthLimits(limits.longestSource(), limits.lengthFactor(), limits.lengthExtra()),
            SearchSettings.greedy(config.end(), List.of(config.padding(), config.first())),
            lanes,
            folder.revision());
    return new LoadedTextModel(folder, model, codec, generator);
  }

  private DecoderConfig config() {
    try {
      return JsonMapper.shared()
          .readValue(folder.file("config.json").toFile(), DecoderConfig.class);
    } catch (JacksonException e) {
      throw new PipelineException(
          FailureKind.START,
          folder.file("config.json") + " cannot be understood: " + e.getOriginalMessage(),
          e);
    }
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
