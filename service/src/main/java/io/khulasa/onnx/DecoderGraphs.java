package io.khulasa.onnx;

import ai.djl.ndarray.types.DataType;
import java.util.Set;

/**
 * The decoder of an encoder–decoder: one graph that starts and one that goes on, which are the same
 * one in a merged export.
 */
sealed interface DecoderGraphs extends AutoCloseable {

  /** Reads the first token: gives keys and values of the source, and of the answer so far. */
  OnnxGraph first();

  /** Takes the later steps. */
  OnnxGraph next();

  /** Whether both are one graph with a switch. */
  boolean merged();

  @Override
  void close();

  /** Element type of keys and values. */
  default DataType cacheType() {
    return next().type(DecoderTensors.self(0, "key"));
  }

  /** Names of the inputs of later steps. */
  default Set<String> nextInputs() {
    return next().inputs();
  }

  /**
   * One graph with both branches under an {@code If}.
   *
   * @param first the graph
   */
  record Merged(OnnxGraph first) implements DecoderGraphs {
    @Override
    public OnnxGraph next() {
      return first;
    }

    @Override
    public boolean merged() {
      return true;
    }

    @Override
    public void close() {
      first.close();
    }
  }

  /** A graph for the first step and one for the later ones. */
  record Split(OnnxGraph first, OnnxGraph next) implements DecoderGraphs {
    @Override
    public boolean merged() {
      return false;
    }

    @Override
    public void close() {
      first.close();
      next.close();
    }
  }
}
