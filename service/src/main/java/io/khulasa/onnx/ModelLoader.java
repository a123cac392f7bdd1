package io.khulasa.onnx;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import ai.djl.Device;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.store.Checksums;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Opens models. Checksums, graphs and tokenizers are read at the same time: on two cores that
 * halves the time to a running service.
 */
final class ModelLoader {

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

  /**
   * Starts opening a text model.
   *
   * @throws PipelineException of kind START when a file is missing or the layout is unknown
   */
  CompletableFuture<LoadedTextModel> textModel(ModelFolder folder) {
    Checksums.requirePresent(folder);
    ModelCard.Graphs graphs = folder.card().graphs();
    return checked(
        folder,
        graphs == null
            ? new DecoderOnlyFolder(folder, device, lanes).open()
            : new EncoderDecoderFolder(folder, graphs, device, lanes).open());
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
}
