package io.khulasa.onnx;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts the rows of a tensor in a new order inside the runtime's memory. */
final class RowGather implements AutoCloseable {

  private final OnnxGraph graph;

  /**
   * For tensors of one element type, of any shape.
   *
   * @param type single or half precision
   */
  RowGather(DataType type, Device device, SessionSettings settings) {
    String graph = type == DataType.FLOAT16 ? "gather-rows-fp16.onnx" : "gather-rows.onnx";
    this.graph = OnnxGraph.open(graph, device, settings);
  }

  /**
   * The chosen rows in a new tensor of the same scope and name; the old one is closed.
   *
   * @param rows for each row of the result, the row it is copied from
   */
  NDArray gather(NDArray tensor, int[] rows) {
    String name = tensor.getName();
    NDManager scope = tensor.getManager();
    long[] wanted = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      wanted[i] = rows[i];
    }
    tensor.setName("data");
    try (NDArray index =
        scope.create(LongBuffer.wrap(wanted), new Shape(rows.length), DataType.INT64)) {
      index.setName("rows");
      NDArray chosen = graph.run(new NDList(tensor, index)).head();
      chosen.setName(name);
      tensor.close();
      return chosen;
    }
  }

  /** Whether rows name all rows of a batch in their own order, so that nothing has to move. */
  static boolean isIdentity(int[] rows, int batch) {
    return Arrays.equals(rows, IntStream.range(0, batch).toArray());
  }

  @Override
  public void close() {
    graph.close();
  }
}
