package io.khulasa.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * What a graph's inputs are made of. DJL tells only their names; exports in half precision have
 * keys and values in half precision too, or not, and only the session knows.
 */
final class SessionTypes {

  private SessionTypes() {}

  /** The element type of each input that is a tensor. */
  static Map<String, DataType> ofInputs(OrtSession session) {
    Map<String, DataType> types = new HashMap<>();
    try {
      for (NodeInfo input : session.getInputInfo().values()) {
        if (input.getInfo() instanceof TensorInfo tensor) {
          types.put(input.getName(), type(tensor.type));
        }
      }
      return Map.copyOf(types);
    } catch (OrtException e) {
      throw new IllegalStateException("a session does not tell its inputs", e);
    }
  }

  private static DataType type(OnnxJavaType type) {
    return switch (type) {
      case FLOAT -> DataType.FLOAT32;
      case FLOAT16 -> DataType.FLOAT16;
      case INT64 -> DataType.INT64;
      case INT32 -> DataType.INT32;
      case BOOL -> DataType.BOOLEAN;
      default -> DataType.UNKNOWN;
    };
  }
}
