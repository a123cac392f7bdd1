package io.khulasa.onnx;

import ai.djl.engine.Engine;

/**
 * The one way to DJL's OnnxRuntime engine. DJL looks for other engines and calls home unless told
 * not to before its first class is touched.
 */
final class OnnxRuntimeSetup {

  static final String ENGINE = "OnnxRuntime";

  private OnnxRuntimeSetup() {}

  /** The engine, with nothing that leaves the machine. */
  static Engine engine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    return Engine.getEngine(ENGINE);
  }
}
