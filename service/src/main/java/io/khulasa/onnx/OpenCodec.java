package io.khulasa.onnx;

import io.khulasa.model.TokenCodec;

/** A tokenizer that holds memory outside the heap. */
interface OpenCodec extends TokenCodec, AutoCloseable {

  @Override
  void close();
}
