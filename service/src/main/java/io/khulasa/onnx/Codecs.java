package io.khulasa.onnx;

import io.khulasa.store.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a model's tokenizer: a tokenizer.json, or a pair of SentencePiece files. */
final class Codecs {

  private Codecs() {}

  static OpenCodec open(ModelFolder folder) {
    Path file = folder.file(folder.card().tokenizer());
    return Files.isRegularFile(file) && file.getFileName().toString().equals("vocab.json")
        ? new MarianCodec(folder.path())
        : new HuggingFaceCodec(file, false);
  }
}
