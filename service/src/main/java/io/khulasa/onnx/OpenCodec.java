package io.khulasa.onnx;

import io.khulasa.model.TokenCodec;
import java.util.Optional;

/** A tokenizer that holds memory outside the heap. */
interface OpenCodec extends TokenCodec, AutoCloseable {

  /** The id of a special token that no text can give. */
  Optional<Integer> special(String name);

  @Override
  void close();
}
