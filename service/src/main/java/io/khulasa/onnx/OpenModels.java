package io.khulasa.onnx;

import io.khulasa.model.Device;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import io.khulasa.store.ModelStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The models that the service runs with.
 *
 * @param device where they run
 * @param translator translates
 * @param encoder makes the summarizer's vectors
 */
record OpenModels(Device device, LoadedTranslationModel translator, OnnxSentenceEncoder encoder)
    implements AutoCloseable {

  /**
   * Chooses the device and opens both models at the same time.
   *
   * @throws io.khulasa.failure.PipelineException of kind START when the device cannot be had or a
   *     model cannot be opened
   */
  static OpenModels open(ModelProperties properties) {
    Device device = DeviceChoice.choose(properties.device(), new MachineDevices());
    ModelStore store = new ModelStore(properties.models());
    ModelFolder translator = store.find(Task.TRANSLATION, properties.translation().model());
    ModelFolder encoder = store.find(Task.SENTENCE_VECTORS, properties.summarization().model());
    ModelLoader loader = new ModelLoader(DeviceChoice.djl(device), lanes(properties, device));
    CompletableFuture<LoadedTranslationModel> first = loader.translationModel(translator);
    CompletableFuture<OnnxSentenceEncoder> second = loader.sentenceEncoder(encoder);
    OpenModels models = new OpenModels(device, join(first), join(second));
    NativeMemory.trim();
    return models;
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
