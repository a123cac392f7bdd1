package io.khulasa.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.khulasa.model.Generation;
import io.khulasa.model.Logits;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch of a {@link DecoderOnlyModel}. Prompts stand at the right end of their slots; what a step
 * returns as keys and values is what the next one is given, so they never leave the runtime.
 */
final class DecoderGeneration implements Generation {

  private final OnnxGraph graph;
  private final RowGather gather;
  private final DecoderConfig config;
  private final NDManager scope;
  private List<NDArray> cache = new ArrayList<>();
  private NDArray logits;

  private int[] promptLengths;

  private int slots;
  private int taken;

  private DecoderGeneration(
      OnnxGraph graph, RowGather gather, DecoderConfig config, int[][] prompts, NDManager scope) {
    this.graph = graph;
    this.gather = gather;
    this.config = config;
    this.scope = scope;
    this.promptLengths = Arrays.stream(prompts).mapToInt(prompt -> prompt.length).toArray();
    this.slots = RowLayout.slots(Arrays.stream(promptLengths).max().orElseThrow());
    for (int layer = 0; layer < config.layers(); layer++) {
      cache.add(empty(past(layer) + ".key"));
      cache.add(empty(past(layer) + ".value"));
    }
    this.logits = run(promptIds(prompts), promptPositions(), slots);
  }

  static Generation start(
      OnnxGraph graph, RowGather gather, DecoderConfig config, int[][] prompts) {
    NDManager scope = graph.newScope();
    try {
      return new DecoderGeneration(graph, gather, config, prompts, scope);
    } catch (RuntimeException | Error e) {
      scope.close();
      throw e;
    }
  }

  /** Name of a layer's inputs, up to {@code .key} or {@code .value}. */
  static String past(int layer) {
    return "past_key_values." + layer;
  }

  @Override
  public Logits logits() {
    FloatBuffer all = TensorMemory.floats(logits);
    int positions = (int) logits.getShape().get(1);
    return new Logits(positions == 1 ? all : lastOnes(all, positions), config.vocabulary());
  }

  /** Most exports give the logits of every position of a prompt; its last one counts. */
  private FloatBuffer lastOnes(FloatBuffer all, int positions) {
    int vocabulary = config.vocabulary();
    FloatBuffer last = FloatBuffer.allocate(promptLengths.length * vocabulary);
    for (int row = 0; row < promptLengths.length; row++) {
      int start = ((row + 1) * positions - 1) * vocabulary;
      last.put(row * vocabulary, all, start, vocabulary);
    }
    return last;
  }

  @Override
  public void advance(int[] rows, int[] tokens) {
    logits.close();
    if (!RowGather.isIdentity(rows, promptLengths.length)) {
      cache.replaceAll(tensor -> gather.gather(tensor, rows));
      int[] lengths = promptLengths;
      promptLengths = Arrays.stream(rows).map(row -> lengths[row]).toArray();
    }
    long[] ids = Arrays.stream(tokens).asLongStream().toArray();
    long[] positions = Arrays.stream(promptLengths).mapToLong(length -> length + taken).toArray();
    taken++;
    logits = run(ids, positions, 1);
  }

  @Override
  public void close() {
    scope.close();
  }

  private NDArray run(long[] ids, long[] positions, int width) {
    NDList inputs = new NDList(cache);
    inputs.add(longs("input_ids", ids, width));
    inputs.add(longs("position_ids", positions, width));
    inputs.add(longs("attention_mask", mask(), slots + taken));
    NDList outputs = graph.run(inputs);
    inputs.close();
    List<NDArray> presents = new ArrayList<>(cache.size());
    NDArray answer = outputs.get("logits");
    for (NDArray output : outputs) {
      if (output != answer) {
        output.setName(output.getName().replace("present", "past_key_values"));
        presents.add(output);
      }
    }
    cache = presents;
    return answer;
  }

  private long[] promptIds(int[][] prompts) {
    long[] ids = new long[prompts.length * slots];
    Arrays.fill(ids, config.padding());
    for (int row = 0; row < prompts.length; row++) {
      int start = (row + 1) * slots - prompts[row].length;
      for (int i = 0; i < prompts[row].length; i++) {
        ids[start + i] = prompts[row][i];
      }
    }
    return ids;
  }

  /** Positions count from 0 at a row's first real token. */
  private long[] promptPositions() {
    long[] positions = new long[promptLengths.length * slots];
    for (int row = 0; row < promptLengths.length; row++) {
      int start = (row + 1) * slots - promptLengths[row];
      for (int i = 0; i < promptLengths[row]; i++) {
        positions[start + i] = i;
      }
    }
    return positions;
  }

  private long[] mask() {
    int total = slots + taken;
    long[] mask = new long[promptLengths.length * total];
    for (int row = 0; row < promptLengths.length; row++) {
      int padding = slots - promptLengths[row];
      Arrays.fill(mask, row * total + padding, (row + 1) * total, 1);
    }
    return mask;
  }

  private NDArray longs(String name, long[] values, int width) {
    NDArray tensor =
        scope.create(
            LongBuffer.wrap(values), new Shape(values.length / width, width), DataType.INT64);
    tensor.setName(name);
    return tensor;
  }

  private NDArray empty(String name) {
    Shape shape = new Shape(promptLengths.length, config.heads(), 0, config.headSize());
    NDArray tensor = scope.create(FloatBuffer.allocate(0), shape, DataType.FLOAT32);
    tensor.setName(name);
    return tensor;
  }
}
