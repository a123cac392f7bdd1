package io.khulasa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class KeysCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void makesAKeyAndSaysWhatToWriteDown() {
    assertThat(run("keys", "new", "cms")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .matches(
            "(?s)khulasa_[A-Za-z0-9_-]{43}\\R\\R# .*\\R  - id: cms\\R    sha256: [0-9a-f]{64}\\R");
  }

  @Test
  void refusesANameThatIsNone() {
    assertThat(run("keys", "new", "a b")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "khulasa: A key's name has up to 64 letters, digits, dots, hyphens and underscores.\n");
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
}
