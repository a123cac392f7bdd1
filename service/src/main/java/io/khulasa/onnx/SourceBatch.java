package io.khulasa.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * The sources of a batch of an encoder–decoder, which stand at the left end of their slots.
 *
 * @param lengths tokens of each
 * @param slots tokens and padding of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SourceBatch(int[] lengths, int slots) {

  static SourceBatch of(int[][] sources) {
    int[] lengths = Arrays.stream(sources).mapToInt(source -> source.length).toArray();
    return new SourceBatch(lengths, RowLayout.slots(Arrays.stream(lengths).max().orElseThrow()));
  }

  /** The sources of other rows, each one of this batch's. */
  SourceBatch rows(int[] rows) {
    return new SourceBatch(Arrays.stream(rows).map(row -> lengths[row]).toArray(), slots);
  }

  /** The tokens, padded. */
  NDArray tokens(NDManager scope, String name, int[][] sources, int padding) {
    long[] ids = new long[sources.length * slots];
    Arrays.fill(ids, padding);
    for (int row = 0; row < sources.length; row++) {
      for (int i = 0; i < sources[row].length; i++) {
        ids[row * slots + i] = sources[row][i];
      }
    }
    return longs(scope, name, ids, slots);
  }

  /** 1 where there is a token, 0 where there is padding. */
  NDArray mask(NDManager scope, String name) {
    long[] mask = new long[lengths.length * slots];
    for (int row = 0; row < lengths.length; row++) {
      Arrays.fill(mask, row * slots, row * slots + lengths[row], 1);
    }
    return longs(scope, name, mask, slots);
  }

  /** A named tensor of rows of whole numbers. */
  static NDArray longs(NDManager scope, String name, long[] values, int width) {
    Shape shape = new Shape(values.length / width, width);
    NDArray tensor = scope.create(LongBuffer.wrap(values), shape, DataType.INT64);
    tensor.setName(name);
    return tensor;
  }
}
