package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no export that the service knows, or a faulty one, is refused in words. */
final class EncoderDecoderLayoutTest {

  private static final Path FIXTURES = Path.of(System.getProperty("khulasa.root"), "models/parity");

  @TempDir private Path folder;

  @Test
  void decoderWithoutPastIsRefusedWithWhatWasFound() throws IOException {
    ParityFixture fixture = fixture("marian-split", folder);
    copy(folder, "encoder_model.onnx", folder, "decoder_with_past_model.onnx");

    assertThatThrownBy(fixture::open)
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("decoder_with_past_model.onnx has no input past_key_values.0")
        .hasMessageContaining("text2text-generation-with-past")
        .hasMessageContaining("Found inputs: [attention_mask, input_ids]");
  }

  @Test
  void otherNumberOfLayersIsRefused() throws IOException {
    ParityFixture fixture = fixture("marian-merged", folder);
    Path config = folder.resolve("config.json");
    Files.writeString(
        config, Files.readString(config).replace("\"decoder_layers\": 3", "\"decoder_layers\": 2"));

    assertThatThrownBy(fixture::open).hasMessageContaining("more than the 2 layers of config.json");
  }

  @Test
  void configWithoutWhatIsNeededIsRefused() throws IOException {
    ParityFixture fixture = fixture("marian-merged", folder);
    Files.writeString(
        folder.resolve("config.json"), "{\"model_type\": \"marian\", \"d_model\": 16}");

    assertThatThrownBy(fixture::open)
        .hasMessageContaining("says nothing usable for decoder_attention_heads or num_heads");
  }

  @Test
  void everyGoodExportPassesTheSelfCheck() throws IOException {
    for (String name :
        new String[] {"marian-split", "t5-merged", "marian-int8-split", "bart-merged"}) {
      ParityFixture fixture = fixture(name, folder);
      try (EncoderDecoderModel model = fixture.open()) {
        assertThatCode(() -> CacheSelfCheck.require(model, prompt(fixture), name))
            .as(name)
            .doesNotThrowAnyException();
      }
      Files.deleteIfExists(folder.resolve("decoder_model_merged.onnx"));
    }
  }

  @Test
  void decoderThatGoesOnOtherwiseThanItBeganFailsTheSelfCheck() throws IOException {
    ParityFixture fixture = fixture("nllb-split", folder);
    Path later = folder.resolve("decoder_with_past_model.onnx");
    // The keys of two layers change places.
    String graph = Files.readString(later, StandardCharsets.ISO_8859_1);
    String first = "past_key_values.0.decoder.key";
    String second = "past_key_values.1.decoder.key";
    String crossed =
        graph.replace(first, "~swapped~").replace(second, first).replace("~swapped~", second);
    Files.writeString(later, crossed, StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () -> {
              try (EncoderDecoderModel model = fixture.open()) {
                CacheSelfCheck.require(model, prompt(fixture), "nllb");
              }
            })
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("nllb is a faulty export");
  }

  private static int[] prompt(ParityFixture fixture) {
    return fixture
        .cases()
        .get(0)
        .get("inputs")
        .get(1)
        .valueStream()
        .mapToInt(id -> id.asInt())
        .toArray();
  }

  private static ParityFixture fixture(String name, Path into) throws IOException {
    return ParityFixture.unpack(FIXTURES.resolve(name + ".zip"), into);
  }

  private static void copy(Path from, String file, Path to, String name) throws IOException {
    Files.copy(from.resolve(file), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
