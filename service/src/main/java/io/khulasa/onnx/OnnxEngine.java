package io.khulasa.onnx;

import ai.djl.engine.Engine;
import com.sun.jna.Function;

/**
 * The one way to DJL's OnnxRuntime engine. DJL and ONNX Runtime both report their use to their
 * makers unless told not to before their first class is touched, and ONNX Runtime 1.29's reporter
 * brings the process down on a command line of more than about 3,500 characters.
 */
final class OnnxEngine {

  private static final String NO_TELEMETRY = "ORT_DISABLE_TELEMETRY";

  private OnnxEngine() {}

  /** The engine; nothing of it leaves the machine. */
  static Engine get() {
    return Holder.ENGINE;
  }

  private static final class Holder {
    static final Engine ENGINE = quiet();

    private static Engine quiet() {
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      System.setProperty("ai.djl.onnx.disable_alternative", "true");
      if (System.getenv(NO_TELEMETRY) == null) {
        // The launcher and the image set it; a plain `java -jar` leaves it to us.
        Function.getFunction("c", "setenv").invokeInt(new Object[] {NO_TELEMETRY, "1", 1});
      }
      Engine engine = Engine.getEngine("OnnxRuntime");
      EnvironmentHold.hold();
      return engine;
    }
  }
}
