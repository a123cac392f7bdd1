package io.khulasa.onnx;

import io.khulasa.model.Device;
import io.khulasa.model.ModelInfo;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import io.khulasa.store.ModelStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The models that the service runs with.
 *
 * @param device where they run
 * @param translator translates
 * @param writer writes summaries; where there is none, sentences are chosen
 * @param encoder makes the summarizer's vectors
 */
record OpenModels(
    Device device,
    LoadedTextModel translator,
    @Nullable LoadedTextModel writer,
    OnnxSentenceEncoder encoder)
    implements AutoCloseable {

  /**
   * Chooses the device and opens the models at the same time.
   *
   * @throws io.khulasa.failure.PipelineException of kind START when the device cannot be had or a
   *     model cannot be opened
   */
  static OpenModels open(ModelProperties properties) {
    Device device = DeviceChoice.choose(properties.device(), new MachineDevices());
    ModelStore store = new ModelStore(properties.models());
    ModelFolder translator = store.find(properties.translation().model(), Task.TRANSLATION);
    ModelFolder summarizer =
        store.find(properties.summarization().model(), Task.SUMMARIZATION, Task.SENTENCE_VECTORS);
    boolean writes = summarizer.card().task() == Task.SUMMARIZATION;
    ModelLoader loader = new ModelLoader(DeviceChoice.djl(device), lanes(properties, device));
    CompletableFuture<LoadedTextModel> first = loader.textModel(translator);
    CompletableFuture<LoadedTextModel> second = writes ? loader.textModel(summarizer) : null;
    CompletableFuture<OnnxSentenceEncoder> third =
        loader.sentenceEncoder(
            writes ? store.find(ModelStore.AUTO, Task.SENTENCE_VECTORS) : summarizer);
    OpenModels models =
        new OpenModels(device, join(first), second == null ? null : join(second), join(third));
    NativeMemory.trim();
    return models;
  }

  /** What the service tells of the summarizer. */
  ModelInfo summarizer() {
    return (writer == null ? encoder.folder() : writer.folder()).info();
  }

  /** The result, or the failure itself without its wrapping. */
  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    translator.close();
    if (writer != null) {
      writer.close();
    }
    encoder.close();
  }

  /** A GPU is kept busy by one batch; on the CPU each core decodes one. */
  private static int lanes(ModelProperties properties, Device device) {
    if (!device.name().equals("cpu")) {
      return 1;
    }
    return properties.threads() == 0 ? PhysicalCores.count() : properties.threads();
  }
}
