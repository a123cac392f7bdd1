package io.khulasa.onnx;

import io.khulasa.store.ModelFolder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The models that the service runs with.
 *
 * @param translator translates
 * @param encoder makes the summarizer's vectors
 */
record OpenModels(LoadedTranslationModel translator, OnnxSentenceEncoder encoder)
    implements AutoCloseable {

  /**
   * Opens both at the same time.
   *
   * @throws io.khulasa.failure.PipelineException of kind START when one cannot be opened
   */
  static OpenModels open(ModelLoader loader, ModelFolder translator, ModelFolder encoder) {
    CompletableFuture<LoadedTranslationModel> first = loader.translationModel(translator);
    CompletableFuture<OnnxSentenceEncoder> second = loader.sentenceEncoder(encoder);
    try {
      OpenModels models = new OpenModels(first.join(), second.join());
      NativeMemory.trim();
      return models;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    translator.close();
    encoder.close();
  }
}
