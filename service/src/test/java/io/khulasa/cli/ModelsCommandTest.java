package io.khulasa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsCommandTest {

  private static final String CATALOG =
      """
      models:
        - name: tiny
          task: summarization
          family: encoder-decoder
          repository: somebody/tiny
          revision: main
          licence: CC-BY-NC-4.0
          commercial: false
          megabytes: 7
          quality:
            - {figure: ROUGE-2 20.17, source: its card}
          files: [onnx/e.onnx, onnx/d.onnx, tokenizer.json]
          card:
            graphs: {encoder: onnx/e.onnx, decoder: onnx/d.onnx}
            tokenizer: tokenizer.json
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void modelGoesInAndOut() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    Files.writeString(models.resolve("catalog.yaml"), CATALOG);
    Path from = Files.createDirectory(folder.resolve("from"));
    for (String name : new String[] {"e.onnx", "d.onnx", "tokenizer.json"}) {
      Files.writeString(from.resolve(name), name);
    }

    assertThat(run("list")).isZero();
    assertThat(text(out))
        .contains("tiny", "summarization", "7.0 MB", "CC-BY-NC-4.0, commercial use: no")
        .contains("ROUGE-2 20.17; source: its card");

    assertThat(run("pull", "tiny", "--from", from.toString())).isEqualTo(1);
    assertThat(text(err)).contains("add --accept-licence");
    assertThat(run("pull", "tiny", "--from", from.toString(), "--accept-licence")).isZero();
    assertThat(text(out)).contains("tiny: pulled");
    assertThat(run("pull", "tiny", "--accept-licence", "--khulasa.store.offline=true")).isZero();
    assertThat(text(out)).contains("tiny: already here, whole");

    assertThat(run("verify")).isZero();
    assertThat(text(out)).contains("tiny: whole");
    Path lock = models.resolve("models.lock");
    String sha256 = "sha256: \"";
    Files.writeString(lock, Files.readString(lock).replace(sha256, sha256 + "0"));
    assertThat(run("verify")).isEqualTo(1);
    assertThat(text(out)).contains("tiny: damaged", "models.lock differ about onnx/e.onnx");

    assertThat(run("remove", "tiny")).isZero();
    assertThat(text(out)).contains("tiny: removed");
    assertThat(models.resolve("tiny")).doesNotExist();
    assertThat(text(err)).doesNotContain("\u001b");
  }

  @Test
  void unknownModelAndBundledOneAreToldInOneLine() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("models")).resolve("catalog.yaml"), CATALOG);

    assertThat(run("pull", "huge")).isEqualTo(1);
    assertThat(text(err).strip().lines()).hasSize(1);
    assertThat(text(err)).contains("huge is not in the catalogue, which knows: tiny");
    assertThat(run("remove", "all-minilm-l6-v2")).isEqualTo(1);
    assertThat(text(err)).contains("models that come with the project");
  }

  @Test
  void barsAreDrawnOnATerminalAndLeaveNothingBehind() {
    ProgressBars bars = new ProgressBars(stream(err), true);

    bars.moved("a.onnx", 1_000_000, 2_000_000);
    bars.moved("b.onnx", 3, -1);
    bars.moved("a.onnx", 2_000_000, 2_000_000);
    bars.clear();

    assertThat(text(err)).contains("50 % of 2.0 MB", "100 %", "b.onnx").endsWith("\r\u001b[J");
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), stream(out), stream(err), false);
    String[] line = new String[arguments.length + 2];
    line[0] = "models";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    line[line.length - 1] = "--khulasa.models=" + folder.resolve("models");
    return KhulasaCommand.run(Application.class, terminal, line);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
