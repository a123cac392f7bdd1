package io.khulasa.onnx;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.store.ModelFolder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * A BERT-like sentence encoder (sentence-transformers): the mean of the last layer's token vectors,
 * scaled to length 1.
 *
 * <p>Sentences run one at a time. The int8 graph has one scale for a whole batch, so sentences side
 * by side would change each other's vectors; a sentence takes a few milliseconds.
 */
final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {

  /** all-MiniLM-L6-v2 was trained on 256 word pieces; a longer sentence is judged by its start. */
  private static final int LONGEST = 256;

  private final OnnxGraph graph;
  private final HuggingFaceCodec codec;
  private final ModelFolder folder;

  OnnxSentenceEncoder(ModelFolder folder, Device device, SessionSettings settings) {
    this.codec = new HuggingFaceCodec(folder.file(folder.card().tokenizer()), true);
    this.graph = OnnxGraph.open(folder.file(folder.card().oneGraph()), device, settings);
    this.folder = folder;
  }

  @Override
  public float[][] encode(List<String> sentences) {
    return sentences.stream().map(this::encode).toArray(float[][]::new);
  }

  @Override
  public String revision() {
    return folder.revision();
  }

  /** Where it came from. */
  ModelFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    graph.close();
    codec.close();
  }

  private float[] encode(String sentence) {
    int[] tokens = codec.encode(sentence);
    long[] ids = new long[Math.min(LONGEST, tokens.length)];
    long[] ones = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = tokens[i];
      ones[i] = 1;
    }
    try (NDManager scope = graph.newScope()) {
      NDArray states =
          graph
              .run(
                  new NDList(
                      longs(scope, "input_ids", ids),
                      longs(scope, "attention_mask", ones),
                      longs(scope, "token_type_ids", new long[ids.length])))
              .head();
      return mean(TensorMemory.floats(states), ids.length);
    }
  }

  private static NDArray longs(NDManager scope, String name, long[] values) {
    NDArray tensor =
        scope.create(LongBuffer.wrap(values), new Shape(1, values.length), DataType.INT64);
    tensor.setName(name);
    return tensor;
  }

  private static float[] mean(FloatBuffer states, int tokens) {
    float[] sum = new float[states.remaining() / tokens];
    for (int i = 0; states.hasRemaining(); i++) {
      sum[i % sum.length] += states.get();
    }
    double length = 0;
    for (float value : sum) {
      length += value * value;
    }
    float scale = (float) (1 / Math.sqrt(length));
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= scale;
    }
    return sum;
  }
}
