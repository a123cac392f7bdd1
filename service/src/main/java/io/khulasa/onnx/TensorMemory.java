package io.khulasa.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.platform.Fp16Conversions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A tensor's own memory. The public accessors of ONNX Runtime's Java package copy it to the heap:
 * for the logits of 16 rows that would be 4.8 MB a step.
 */
final class TensorMemory {

  private static final MethodHandle BUFFER = bufferAccessor();

  private TensorMemory() {}

  /** Its floats in place, valid until the tensor is closed. */
  static FloatBuffer floats(NDArray tensor) {
    return memory(tensor).asFloatBuffer();
  }

  /** Half-precision numbers as floats, in a copy. */
  static FloatBuffer halves(NDArray tensor) {
    return Fp16Conversions.convertFp16BufferToFloatBuffer(memory(tensor).asShortBuffer());
  }

  private static ByteBuffer memory(NDArray tensor) {
    try {
      ByteBuffer memory = (ByteBuffer) BUFFER.invokeExact(((OrtNDArray) tensor).getTensor());
      return memory.order(ByteOrder.nativeOrder());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("the tensor's memory cannot be read", e);
    }
  }

  private static MethodHandle bufferAccessor() {
    try {
      return MethodHandles.privateLookupIn(OnnxTensor.class, MethodHandles.lookup())
          .findVirtual(OnnxTensor.class, "getBuffer", MethodType.methodType(ByteBuffer.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this is not the ONNX Runtime that was built against", e);
    }
  }
}
