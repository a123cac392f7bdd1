package io.khulasa.onnx;

import ai.djl.Device;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Opens an encoder–decoder's graphs and sees that they are of a layout that is known. */
final class EncoderDecoderLayout {

  private final ModelFolder folder;
  private final EncoderDecoderConfig config;

  EncoderDecoderLayout(ModelFolder folder, EncoderDecoderConfig config) {
    this.folder = folder;
    this.config = config;
  }

  /**
   * Opens the graphs.
   *
   * @throws PipelineException of kind START when they are of another layout, with what was found
   *     and what is expected
   */
  EncoderDecoderModel open(ModelCard.Graphs files, Device device, SessionSettings settings) {
    OnnxGraph encoder = OnnxGraph.open(folder.file(files.encoder()), device, settings);
    try {
      require(files.encoder(), encoder, List.of("input_ids", "attention_mask"));
      DecoderGraphs decoder = decoder(files, device, settings);
      RowGather gather = new RowGather(decoder.cacheType(), device, settings);
      return new EncoderDecoderModel(encoder, decoder, gather, config);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  private DecoderGraphs decoder(ModelCard.Graphs files, Device device, SessionSettings settings) {
    OnnxGraph first = OnnxGraph.open(folder.file(files.decoder()), device, settings);
    try {
      require(files.decoder(), first, List.of(DecoderTensors.TOKENS, DecoderTensors.SOURCE_STATES));
      String withPast = files.decoderWithPast();
      if (withPast == null) {
        require(files.decoder(), first, List.of(DecoderTensors.CACHED));
        requireLayers(files.decoder(), first);
        return new DecoderGraphs.Merged(first);
      }
      OnnxGraph next = OnnxGraph.open(folder.file(withPast), device, settings);
      require(withPast, next, List.of(DecoderTensors.TOKENS));
      requireLayers(withPast, next);
      return new DecoderGraphs.Split(first, next);
    } catch (RuntimeException e) {
      first.close();
      throw e;
    }
  }

  private void requireLayers(String file, OnnxGraph graph) {
    for (int layer = 0; layer < config.layers(); layer++) {
      require(
          file,
          graph,
          List.of(DecoderTensors.self(layer, "key"), DecoderTensors.cross(layer, "value")));
    }
    if (graph.inputs().contains(DecoderTensors.self(config.layers(), "key"))) {
      throw refused(file, "more than the " + config.layers() + " layers of config.json", graph);
    }
  }

  private void require(String file, OnnxGraph graph, List<String> names) {
    for (String name : names) {
      if (!graph.inputs().contains(name)) {
        throw refused(file, "no input " + name, graph);
      }
    }
  }

  private PipelineException refused(String file, String fault, OnnxGraph graph) {
    Set<String> found = new TreeSet<>(graph.inputs());
    return new PipelineException(
        FailureKind.START,
        folder.file(file)
            + " has "
            + fault
            + ". Expected is Optimum's export with past (text2text-generation-with-past): an encoder"
            + " with input_ids and attention_mask, and either decoder_model_merged.onnx with"
            + " use_cache_branch or decoder_model.onnx beside decoder_with_past_model.onnx, with"
            + " past_key_values.N.decoder.key and .encoder.value of every layer. Found inputs: "
            + found);
  }
}
