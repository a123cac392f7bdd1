package io.khulasa.onnx;

import ai.djl.Device;
import ai.djl.ndarray.types.DataType;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.Generation;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A decoder-only model: {@code input_ids}, {@code attention_mask} and {@code
 * past_key_values.i.key|value} in, {@code logits} and {@code present.i.key|value} out; one graph
 * reads prompts and takes steps.
 *
 * <p>A graph whose metadata say {@code cache = in place} has the layout of ONNX Runtime's own
 * generative models (GroupQueryAttention): rows are padded on the right, each counts its own
 * positions, and past and present may be the same memory. Any other has Hugging Face's: rows are
 * padded on the left, {@code position_ids} is one more input, and what is present is what is past
 * and one token more.
 */
final class DecoderOnlyModel implements OpenGenerator {

  private final OnnxGraph graph;
  private final RowGather gather;
  private final DecoderConfig config;
  private final boolean inPlace;

  DecoderOnlyModel(Path file, DecoderConfig config, Device device, SessionSettings settings) {
    this.config = config;
    this.graph = OnnxGraph.open(file, device, settings);
    try {
      requireLayout(file);
      this.inPlace = graph.notes().getOrDefault("cache", "").equals("in place");
      this.gather = new RowGather(DataType.FLOAT32, device, settings);
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  @Override
  public Generation start(int[][] prompts) {
    return inPlace
        ? InPlaceGeneration.start(graph, gather, config, prompts)
        : DecoderGeneration.start(graph, gather, config, prompts);
  }

  @Override
  public int batchClass(int promptLength) {
    return inPlace ? 0 : RowLayout.slots(promptLength);
  }

  @Override
  public int slots(int promptLength) {
    return inPlace ? promptLength : RowLayout.slots(promptLength);
  }

  @Override
  public int vocabulary() {
    return config.vocabulary();
  }

  /** An answer goes on from its prompt. */
  @Override
  public int[] answerStart() {
    return new int[0];
  }

  @Override
  public int room(int promptLength) {
    return config.positions() - slots(promptLength);
  }

  @Override
  public void close() {
    gather.close();
    graph.close();
  }

  private void requireLayout(Path file) {
    IntStream.range(0, config.layers())
        .mapToObj(DecoderGeneration::past)
        .filter(name -> !graph.inputs().contains(name + ".key"))
        .findFirst()
        .ifPresent(
            name -> {
              throw new PipelineException(
                  FailureKind.START,
                  file
                      + " is not a decoder-only export: config.json promises "
                      + config.layers()
                      + " layers, but the graph has no input "
                      + name
                      + ".key; its inputs are "
                      + graph.inputs());
            });
  }
}
