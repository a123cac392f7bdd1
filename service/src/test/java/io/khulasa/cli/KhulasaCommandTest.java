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

final class KhulasaCommandTest {

  /** sha256 of "hello". */
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void nothingAskedForIsAnsweredWithTheCommands() {
    assertThat(run()).isZero();
    assertThat(text(out)).contains("summarize", "models", "bench", "khulasa serve");
  }

  @Test
  void unknownCommandIsWrongUsage() {
    assertThat(run("translait")).isEqualTo(2);
    assertThat(text(err)).contains("translait");
  }

  @Test
  void summarizeWithoutFilesIsWrongUsage() {
    assertThat(run("summarize")).isEqualTo(2);
    assertThat(text(err)).contains("FILE");
  }

  @Test
  void settingsThatDoNotAllowAStartAreToldInOneLine() {
    assertThat(run("summarize", "x.txt", "--khulasa.device=tpu")).isEqualTo(1);
    assertThat(text(err).strip().lines()).hasSize(1);
    assertThat(text(err)).contains("khulasa: khulasa.device=tpu is none of auto, cpu, gpu");
  }

  @Test
  void modelsAreListedAndVerified() throws IOException {
    Path model = Files.createDirectory(folder.resolve("tiny"));
    Files.writeString(model.resolve("weights.bin"), "hello");
    Files.writeString(
        model.resolve("model.yaml"),
        """
        task: translation
        family: decoder-only
        revision: "1"
        licence: MIT
        source: here
        graph: weights.bin
        tokenizer: weights.bin
        files:
          - {name: weights.bin, bytes: 5, sha256: %s}
        """
            .formatted(HELLO));
    String models = "--khulasa.models=" + folder;

    assertThat(run("models", "list", models)).isZero();
    assertThat(text(out)).contains("tiny", "translation", "MIT");
    assertThat(run("models", "verify", models)).isZero();
    assertThat(text(out)).contains("tiny: whole");

    Files.writeString(model.resolve("weights.bin"), "hallo");
    assertThat(run("models", "verify", models)).isEqualTo(1);
    assertThat(text(out)).contains("tiny: damaged", "weights.bin has sha256");
  }

  @Test
  void missingModelsFolderIsToldInOneLine() {
    assertThat(run("models", "list", "--khulasa.models=" + folder.resolve("gone"))).isEqualTo(1);
    assertThat(text(err)).startsWith("khulasa: there is no models folder");
  }

  @Test
  void settingsHaveADotInTheirNames() {
    assertThat(Settings.isSetting("--khulasa.device=cpu")).isTrue();
    assertThat(Settings.isSetting("--server.port=0")).isTrue();
    assertThat(Settings.isSetting("--json")).isFalse();
    assertThat(Settings.isSetting("--sentences=3")).isFalse();
    assertThat(Settings.isSetting("page.v=2.txt")).isFalse();
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return KhulasaCommand.run(Application.class, terminal, arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
