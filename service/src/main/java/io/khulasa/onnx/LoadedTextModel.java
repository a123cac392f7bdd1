package io.khulasa.onnx;

import io.khulasa.model.TextModel;
import io.khulasa.store.ModelFolder;

/**
 * A text model that is open.
 *
 * @param folder where it came from
 * @param model what the other packages see of it
 * @param codec its tokenizer
 * @param generator its graphs
 */
record LoadedTextModel(
    ModelFolder folder, TextModel model, OpenCodec codec, OpenGenerator generator)
    implements AutoCloseable {

  @Override
  public void close() {
    generator.close();
    codec.close();
  }
}
