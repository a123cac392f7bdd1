package io.khulasa.onnx;

import ai.djl.Device;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelCard.Graphs;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tiny model with random weights and what Hugging Face's generate made of it; {@code
 * models/parity/make.py} made both.
 *
 * @param folder where its files lie
 * @param expected its expected.json
 */
record ParityFixture(Path folder, JsonNode expected) {

  static ParityFixture unpack(Path zip, Path into) throws IOException {
    try (ZipInputStream files = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        copy(files, into.resolve(Path.of(file.getName()).getFileName()));
      }
    }
    return new ParityFixture(
        into, JsonMapper.shared().readTree(into.resolve("expected.json").toFile()));
  }

  private static void copy(InputStream from, Path to) throws IOException {
    Files.write(to, from.readAllBytes());
  }

  EncoderDecoderModel open() {
    EncoderDecoderConfig config = EncoderDecoderConfig.of(ConfigFiles.read(folder, "translation"));
    return new EncoderDecoderLayout(new ModelFolder(folder, card()), config)
        .open(graphs(), Device.cpu(), SessionSettings.ONE_THREAD);
  }

  /** The settings of a case over the model's own. */
  ConfigFiles settings(JsonNode example) {
    List<JsonNode> own = ConfigFiles.read(folder, "none").files();
    return new ConfigFiles(folder, List.of(example.get("settings"), own.get(own.size() - 1)));
  }

  List<JsonNode> cases() {
    return expected.get("cases").valueStream().toList();
  }

  private Graphs graphs() {
    boolean merged = Files.exists(folder.resolve("decoder_model_merged.onnx"));
    return merged
        ? new Graphs("encoder_model.onnx", "decoder_model_merged.onnx", null)
        : new Graphs("encoder_model.onnx", "decoder_model.onnx", "decoder_with_past_model.onnx");
  }

  private ModelCard card() {
    return card(Task.TRANSLATION, graphs());
  }

  private static ModelCard card(Task task, @Nullable Graphs graphs) {
    return new ModelCard(
        task, "tiny", "1", "ours", "here", null, graphs, "none", null, null, null, null, null,
        List.of());
  }
}
