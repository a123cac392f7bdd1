package io.khulasa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportFolderTest {

  @TempDir private Path folder;

  @Test
  void mergedExportIsFoundWithItsTokenizer() throws IOException {
    config("marian");
    touch(
        "encoder_model.onnx", "decoder_model_merged.onnx", "decoder_model.onnx", "tokenizer.json");

    ModelCard card = ModelFolder.read(folder).card();

    assertThat(card.task()).isEqualTo(ModelCard.Task.TRANSLATION);
    assertThat(card.tokenizer()).isEqualTo("tokenizer.json");
    assertThat(card.graphs())
        .isEqualTo(new ModelCard.Graphs("encoder_model.onnx", "decoder_model_merged.onnx", null));
  }

  @Test
  void splitExportInAnInnerFolderAndAnotherPrecisionIsFound() throws IOException {
    config("bart");
    Files.createDirectory(folder.resolve("onnx"));
    touch(
        "onnx/encoder_model_quantized.onnx",
        "onnx/decoder_model_quantized.onnx",
        "onnx/decoder_with_past_model_quantized.onnx",
        "vocab.json");

    ModelCard card = ModelFolder.read(folder).card();

    assertThat(card.task()).isEqualTo(ModelCard.Task.SUMMARIZATION);
    assertThat(card.tokenizer()).isEqualTo("vocab.json");
    assertThat(card.graphs())
        .isEqualTo(
            new ModelCard.Graphs(
                "onnx/encoder_model_quantized.onnx",
                "onnx/decoder_model_quantized.onnx",
                "onnx/decoder_with_past_model_quantized.onnx"));
  }

  @Test
  void revisionFollowsTheFiles() throws IOException {
    config("t5");
    touch("encoder_model.onnx", "decoder_model_merged.onnx", "tokenizer.json");
    String before = ModelFolder.read(folder).card().revision();

    Files.writeString(folder.resolve("encoder_model.onnx"), "another");

    assertThat(ModelFolder.read(folder).card().revision())
        .startsWith("local-")
        .isNotEqualTo(before);
  }

  @Test
  void whatIsNoModelIsRefusedInWords() throws IOException {
    assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("no model.yaml in");
    config("whisper");
    touch("encoder_model.onnx", "decoder_model_merged.onnx");
    assertThatThrownBy(() -> ModelFolder.read(folder))
        .hasMessageContaining("of the family whisper")
        .hasMessageContaining("marian");
    config("marian");
    assertThatThrownBy(() -> ModelFolder.read(folder))
        .hasMessageContaining("neither tokenizer.json nor vocab.json");
  }

  private void config(String family) throws IOException {
    Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"" + family + "\"}");
  }

  private void touch(String... files) throws IOException {
    for (String file : files) {
      Files.writeString(folder.resolve(file), "");
    }
  }
}
