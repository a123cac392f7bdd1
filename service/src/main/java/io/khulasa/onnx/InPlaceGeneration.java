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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch of a {@link DecoderOnlyModel} whose keys and values stay where they are: a step writes
 * its own behind them. Prompts stand at the left end of their slots, so a row's numbers never
 * depend on how many slots its batch has.
 */
final class InPlaceGeneration implements Generation {

  /** Slots that a batch gets when it has none left: then everything is copied once. */
  private static final int GROWTH = 64;

  private final OnnxGraph graph;
  private final RowGather gather;
  private final NDManager scope;
  private final int vocabulary;
  private List<NDArray> cache = new ArrayList<>();
  private NDArray logits;

  /** Tokens of each row so far. */
  private int[] lengths;

  private int slots;

  private InPlaceGeneration(
      OnnxGraph graph, RowGather gather, DecoderConfig config, int[][] prompts, NDManager scope) {
    this.graph = graph;
    this.gather = gather;
    this.scope = scope;
    this.vocabulary = config.vocabulary();
    this.lengths = Arrays.stream(prompts).mapToInt(prompt -> prompt.length).toArray();
    this.slots = Arrays.stream(lengths).max().orElseThrow();
    Shape none = new Shape(prompts.length, config.heads(), 0, config.headSize());
    for (int layer = 0; layer < config.layers(); layer++) {
      for (String part : new String[] {".key", ".value"}) {
        NDArray empty = scope.create(FloatBuffer.allocate(0), none, DataType.FLOAT32);
        empty.setName(DecoderGeneration.past(layer) + part);
        cache.add(empty);
      }
    }
    this.logits = runWithNewCache(promptIds(prompts, config.padding()));
  }

  static Generation start(
      OnnxGraph graph, RowGather gather, DecoderConfig config, int[][] prompts) {
    NDManager scope = graph.newScope();
    try {
      return new InPlaceGeneration(graph, gather, config, prompts, scope);
    } catch (RuntimeException | Error e) {
      scope.close();
      throw e;
    }
  }

  @Override
  public Logits logits() {
    return new Logits(TensorMemory.floats(logits), vocabulary);
  }

  @Override
  public void advance(int[] rows, int[] tokens) {
    if (!RowGather.isIdentity(rows, lengths.length)) {
      cache.replaceAll(tensor -> gather.gather(tensor, rows));
      logits = gather.gather(logits, rows);
    }
    int[] before = lengths;
    lengths = Arrays.stream(rows).map(row -> before[row] + 1).toArray();
    long[] ids = Arrays.stream(tokens).asLongStream().toArray();
    if (Arrays.stream(lengths).max().orElseThrow() > slots) {
      slots += GROWTH;
      logits.close();
      logits = runWithNewCache(ids);
    } else {
      runInPlace(ids);
    }
  }

  @Override
  public void close() {
    scope.close();
  }

  /** Outputs that are not given a place come with as many slots as the mask has. */
  private NDArray runWithNewCache(long[] ids) {
    NDList inputs = inputs(ids);
    NDList outputs = graph.run(inputs);
    inputs.close();
    NDArray answer = outputs.get("logits");
    outputs.remove(answer);
    outputs.forEach(present -> present.setName(DecoderTensors.asPast(present.getName())));
    cache = new ArrayList<>(outputs);
    return answer;
  }

  private void runInPlace(long[] ids) {
    NDList inputs = inputs(ids);
    Map<String, NDArray> places = new HashMap<>();
    cache.forEach(past -> places.put(DecoderTensors.asPresent(past.getName()), past));
    places.put("logits", logits);
    graph.runInto(inputs, places);
    inputs.removeAll(cache);
    inputs.close();
  }

  private NDList inputs(long[] ids) {
    NDList inputs = new NDList(cache);
    inputs.add(longs("input_ids", ids));
    inputs.add(longs("attention_mask", mask()));
    return inputs;
  }

  private long[] promptIds(int[][] prompts, int padding) {
    long[] ids = new long[prompts.length * slots];
    Arrays.fill(ids, padding);
    for (int row = 0; row < prompts.length; row++) {
      for (int i = 0; i < prompts[row].length; i++) {
        ids[row * slots + i] = prompts[row][i];
      }
    }
    return ids;
  }

  private long[] mask() {
    long[] mask = new long[lengths.length * slots];
    for (int row = 0; row < lengths.length; row++) {
      Arrays.fill(mask, row * slots, row * slots + lengths[row], 1);
    }
    return mask;
  }

  private NDArray longs(String name, long[] values) {
    Shape shape = new Shape(lengths.length, values.length / lengths.length);
    NDArray tensor = scope.create(LongBuffer.wrap(values), shape, DataType.INT64);
    tensor.setName(name);
    return tensor;
  }
}
