package io.khulasa.onnx;

import io.khulasa.model.GenerativeModel;

/** A model whose graphs are open. */
interface OpenGenerator extends GenerativeModel, AutoCloseable {

  @Override
  void close();
}
