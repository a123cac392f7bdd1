package io.khulasa.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.khulasa.model.Generation;
import io.khulasa.model.Logits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A batch of an {@link EncoderDecoderModel}. All rows are in step: there is no mask over the
 * answer. Keys and values of the source are made at the first step and stay; those of the answer
 * are what the step before returned. None of them leaves the runtime.
 */
final class EncoderDecoderGeneration implements Generation {

  private final EncoderDecoderModel model;
  private final NDManager scope;
  private SourceBatch sources;
  private NDArray states;
  private List<NDArray> self = List.of();
  private List<NDArray> cross = List.of();
  private NDArray logits;

  /** For each row, its source's number among those that the batch started with. */
  private int[] origins;

  private EncoderDecoderGeneration(EncoderDecoderModel model, int[][] prompts, NDManager scope) {
    this.model = model;
    this.scope = scope;
    this.sources = SourceBatch.of(prompts);
    this.origins = IntStream.range(0, prompts.length).toArray();
    this.states = encode(prompts);
    int[] start = new int[prompts.length];
    Arrays.fill(start, model.config().start());
    NDList outputs = first(start);
    this.self = presents(outputs, false);
    this.cross = presents(outputs, true);
    this.logits = outputs.get(DecoderTensors.LOGITS);
  }

  static EncoderDecoderGeneration start(EncoderDecoderModel model, int[][] prompts) {
    NDManager scope = model.encoder().newScope();
    try {
      return new EncoderDecoderGeneration(model, prompts, scope);
    } catch (RuntimeException | Error e) {
      scope.close();
      throw e;
    }
  }

  @Override
  public Logits logits() {
    return logits(logits);
  }

  /**
   * The logits behind every token of an answer, read in one go and without what was kept: a row a
   * token, the start included. For a batch of one source.
   */
  Logits reread(int[] answer) {
    int[] tokens = new int[answer.length + 1];
    tokens[0] = model.config().start();
    System.arraycopy(answer, 0, tokens, 1, answer.length);
    return logits(first(tokens).get(DecoderTensors.LOGITS));
  }

  @Override
  public void advance(int[] rows, int[] tokens) {
    logits.close();
    arrange(rows);
    NDList inputs = new NDList(self);
    inputs.addAll(new NDList(cross));
    NDList own = step(tokens, 1, true);
    inputs.addAll(own);
    NDList outputs = run(model.decoder().next(), inputs);
    new NDList(self).close();
    closeOwn(own);
    logits = outputs.get(DecoderTensors.LOGITS);
    self = presents(outputs, false);
    // A merged graph returns empty ones of the source here, older split ones nothing.
    new NDList(presents(outputs, true)).close();
  }

  @Override
  public void close() {
    scope.close();
  }

  private Logits logits(NDArray tensor) {
    boolean half = tensor.getDataType() == DataType.FLOAT16;
    return new Logits(
        half ? TensorMemory.halves(tensor) : TensorMemory.floats(tensor),
        model.config().vocabulary());
  }

  private NDArray encode(int[][] prompts) {
    NDList inputs =
        new NDList(
            sources.tokens(scope, "input_ids", prompts, model.config().padding()),
            sources.mask(scope, "attention_mask"));
    NDArray encoded = model.encoder().run(inputs).get(0);
    inputs.close();
    encoded.setName(DecoderTensors.SOURCE_STATES);
    return encoded;
  }

  /** Reads answers from their start, each as long as the others. */
  private NDList first(int[] tokens) {
    NDList own = step(tokens, tokens.length / origins.length, false);
    NDList inputs = new NDList(own);
    if (model.decoder().merged()) {
      inputs.addAll(EmptyCache.of(model, scope, origins.length));
    }
    NDList outputs = run(model.decoder().first(), inputs);
    closeOwn(own);
    return outputs;
  }

  private static NDList run(OnnxGraph graph, NDList inputs) {
    inputs.removeIf(input -> !graph.inputs().contains(input.getName()));
    return graph.run(inputs);
  }

  /**
   * The inputs that are not keys and values; the states are the batch's, the others this step's.
   */
  private NDList step(int[] tokens, int width, boolean cached) {
    long[] ids = Arrays.stream(tokens).asLongStream().toArray();
    NDArray flag = scope.create(new boolean[] {cached});
    flag.setName(DecoderTensors.CACHED);
    return new NDList(
        states,
        flag,
        SourceBatch.longs(scope, DecoderTensors.TOKENS, ids, width),
        sources.mask(scope, DecoderTensors.SOURCE_MASK));
  }

  private void closeOwn(NDList own) {
    own.stream().filter(tensor -> !tensor.equals(states)).forEach(NDArray::close);
  }

  private static List<NDArray> presents(NDList outputs, boolean ofSource) {
    List<NDArray> presents = new ArrayList<>();
    for (NDArray output : outputs) {
      String name = output.getName();
      if (!name.equals(DecoderTensors.LOGITS) && DecoderTensors.isCross(name) == ofSource) {
        output.setName(DecoderTensors.asPast(name));
        presents.add(output);
      }
    }
    return presents;
  }

  /** Puts the rows in a new order; what belongs to the sources moves only when they change. */
  private void arrange(int[] rows) {
    int[] before = origins;
    int[] after = Arrays.stream(rows).map(row -> before[row]).toArray();
    if (!Arrays.equals(rows, IntStream.range(0, before.length).toArray())) {
      self = self.stream().map(tensor -> model.gather().gather(tensor, rows)).toList();
    }
    if (!Arrays.equals(before, after)) {
      cross = cross.stream().map(tensor -> model.gather().gather(tensor, rows)).toList();
      states = model.gather().gather(states, rows);
      sources = sources.rows(rows);
      origins = after;
    }
  }
}
