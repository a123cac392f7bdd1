package io.khulasa.onnx;

import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.onnxruntime.OrtSession;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * ONNX Runtime's own session inside DJL's block: it tells types of inputs and metadata, and writes
 * outputs into tensors that are there already.
 */
final class DjlSession {

  private static final VarHandle SESSION = sessionField();

  private DjlSession() {}

  static OrtSession of(OrtSymbolBlock block) {
    return (OrtSession) SESSION.get(block);
  }

  private static VarHandle sessionField() {
    try {
      return MethodHandles.privateLookupIn(OrtSymbolBlock.class, MethodHandles.lookup())
          .findVarHandle(OrtSymbolBlock.class, "session", OrtSession.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this is not the DJL that was built against", e);
    }
  }
}
