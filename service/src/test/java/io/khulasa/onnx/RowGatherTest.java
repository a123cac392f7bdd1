package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

final class RowGatherTest {

  @Test
  void rowsComeInTheOrderAskedFor() {
    try (RowGather gather =
            new RowGather(DataType.FLOAT32, Device.cpu(), SessionSettings.ONE_THREAD);
        NDManager scope = OnnxEngine.get().newBaseManager()) {
      FloatBuffer values = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 6});
      NDArray tensor = scope.create(values, new Shape(3, 1, 1, 2), DataType.FLOAT32);
      tensor.setName("past_key_values.0.key");

      NDArray chosen = gather.gather(tensor, new int[] {2, 0, 2, 2});

      assertThat(chosen.getShape()).isEqualTo(new Shape(4, 1, 1, 2));
      assertThat(chosen.getName()).isEqualTo("past_key_values.0.key");
      assertThat(chosen.toFloatArray()).containsExactly(5, 6, 1, 2, 5, 6, 5, 6);
      assertThat(tensor.isReleased()).isTrue();
    }
  }

  @Test
  void memoryIsReadInPlace() {
    try (NDManager scope = OnnxEngine.get().newBaseManager()) {
      NDArray tensor =
          scope.create(FloatBuffer.wrap(new float[] {1, 2}), new Shape(2), DataType.FLOAT32);

      FloatBuffer memory = TensorMemory.floats(tensor);
      memory.put(1, 7);

      assertThat(memory.isDirect()).isTrue();
      assertThat(tensor.toFloatArray()).containsExactly(1, 7);
    }
  }
}
