package io.khulasa.onnx;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import ai.djl.Device;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.store.Checksums;
import io.khulasa.store.ModelFolder;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens models. Checksums, graphs and tokenizers are read at the same time: on two cores that
 * halves the time to a running service.
 */
final class ModelLoader {

  static final String DECODER_ONLY = "decoder-only";
  static final String BERT = "bert";

  private final Device device;
  private final int lanes;

  /**
   * A loader.
   *
   * @param lanes how many batches are decoded side by side
   */
  ModelLoader(Device device, int lanes) {
    this.device = device;
    this.lanes = lanes;
  }

  /** Starts opening a decoder-only model. */
  CompletableFuture<LoadedTranslationModel> translationModel(ModelFolder folder) {
    requireFamily(folder, DECODER_ONLY);
    DecoderConfig config = config(folder);
    CompletableFuture<HuggingFaceCodec> codec =
        supplyAsync(() -> new HuggingFaceCodec(folder.file(folder.card().tokenizer()), false));
    CompletableFuture<DecoderOnlyModel> generator =
        supplyAsync(
            () ->
                new DecoderOnlyModel(
                    folder.file(folder.card().oneGraph()),
                    config,
                    device,
                    SessionSettings.ONE_THREAD));
    return checked(
        folder,
        codec.thenCombine(
            generator,
            (codecRead, opened) ->
                new LoadedTranslationModel(folder, config, codecRead, opened, lanes)));
  }

  /** Starts opening a sentence encoder. */
  CompletableFuture<OnnxSentenceEncoder> sentenceEncoder(ModelFolder folder) {
    requireFamily(folder, BERT);
    return checked(
        folder,
        supplyAsync(() -> new OnnxSentenceEncoder(folder, device, SessionSettings.ONE_THREAD)));
  }

  /** The model, once its files are known to be the right ones. */
  private static <T> CompletableFuture<T> checked(ModelFolder folder, CompletableFuture<T> model) {
    Supplier<Boolean> checksums =
        () -> {
          Checksums.require(folder);
          return true;
        };
    return supplyAsync(checksums).thenCombine(model, (right, opened) -> opened);
  }

  private static void requireFamily(ModelFolder folder, String family) {
    Checksums.requirePresent(folder);
    if (!folder.card().family().equals(family)) {
      throw new PipelineException(
          FailureKind.START,
          "the model "
              + folder.name()
              + " is of the family "
              + folder.card().family()
              + "; for this task the service runs the family "
              + family);
    }
  }

  private static DecoderConfig config(ModelFolder folder) {
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
}
