package io.khulasa.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Map;

/**
 * How sessions run.
 *
 * @param threads threads inside one operator
 * @param entries session configuration entries of ONNX Runtime, by their own names
 */
record SessionSettings(int threads, Map<String, String> entries) {

  /**
   * One thread inside an operator: cores are given batches of their own instead. With two threads
   * each operator waits for the slower one, and sums are split in another way for every shape.
   */
  static final SessionSettings ONE_THREAD = new SessionSettings(1, Map.of());

  /** Fresh options; the session that is opened with them owns them. */
  SessionOptions options() {
    OnnxEngine.get();
    SessionOptions options = new SessionOptions();
    try {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // Shapes grow with every decode step, so a pattern is never seen twice.
      options.setMemoryPatternOptimization(false);
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        options.addConfigEntry(entry.getKey(), entry.getValue());
      }
      return options;
    } catch (OrtException e) {
      options.close();
      throw new IllegalArgumentException("ONNX Runtime refuses the session settings " + this, e);
    }
  }
}
