package io.khulasa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);

  @Test
  void terminalSeesWhatIsDoneAndACleanLineAfterwards() {
    ProgressLine progress = new ProgressLine(stream, true);

    progress.start("[1/2] a.txt");
    progress.clear();

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("[1/2] a.txt").endsWith("\r\u001b[K");
  }

  @Test
  void pipeSeesNothing() {
    ProgressLine progress = new ProgressLine(stream, false);

    progress.start("[1/2] a.txt");
    progress.ticking().check();
    progress.clear();

    assertThat(err.size()).isZero();
  }
}
