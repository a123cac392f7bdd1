package io.khulasa.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps ONNX Runtime's environment to the end of the process. Its Java package frees it in a
 * shutdown hook of its own, which runs beside ours and under any inference still running: a SIGTERM
 * would then end in a crash. The environment counts its owners, so one more owner keeps it.
 */
final class EnvironmentHold {

  private static final Logger LOG = LoggerFactory.getLogger(EnvironmentHold.class);

  private EnvironmentHold() {}

  static void hold() {
    try {
      // Loaded through its class first: the native handles below are made there.
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method create =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      create.setAccessible(true);
      create.invoke(
          environment,
          api.getLong(null),
          OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
          OrtEnvironment.DEFAULT_NAME);
    } catch (ReflectiveOperationException e) {
      LOG.warn("stopping in the middle of an inference may end in a crash: {}", e.toString());
    }
  }
}
