package io.khulasa.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Keys and values of length 0: a merged graph wants them at its first step and ignores them. */
final class EmptyCache {

  private EmptyCache() {}

  static NDList of(EncoderDecoderModel model, NDManager scope, int rows) {
    EncoderDecoderConfig config = model.config();
    Shape shape = new Shape(rows, config.heads(), 0, config.headSize());
    DataType type = model.decoder().cacheType();
    NDList empty = new NDList();
    for (int layer = 0; layer < config.layers(); layer++) {
      for (String part : new String[] {"key", "value"}) {
        empty.add(named(scope, DecoderTensors.self(layer, part), shape, type));
        empty.add(named(scope, DecoderTensors.cross(layer, part), shape, type));
      }
    }
    return empty;
  }

  private static NDArray named(NDManager scope, String name, Shape shape, DataType type) {
    NDArray tensor = scope.create(ByteBuffer.allocateDirect(0), shape, type);
    tensor.setName(name);
    return tensor;
  }
}
