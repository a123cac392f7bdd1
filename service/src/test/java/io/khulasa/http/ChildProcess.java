package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that a test starts and waits for. */
final class ChildProcess {

  private static final long MINUTES = 5;

  /** What pip and npm say when it is the network that fails them. */
  private static final Pattern NO_NETWORK =
      Pattern.compile(
          "ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ConnectionError"
              + "|NewConnectionError|ProxyError|ConnectTimeout|ReadTimeout|SSLError"
              + "|Temporary failure in name resolution|Network is unreachable");

  private final Path folder;

  ChildProcess(Path folder) {
    this.folder = folder;
  }

  /** Runs a program, and gives what it said; fails where the program does. */
  String run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("khulasa", ".log");
    try {
      int status = run(said, command);
      String output = Files.readString(said);
      assertThat(status).as("%s said:%n%s", List.of(command), output).isZero();
      return output;
    } finally {
      Files.delete(said);
    }
  }

  /** The same for a program that brings something from a registry, which may be out of reach. */
  void fetch(String registry, String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("khulasa", ".log");
    try {
      int status = run(said, command);
      String output = Files.readString(said);
      if (status != 0 && NO_NETWORK.matcher(output).find()) {
        abort("skipped: %s cannot be reached from here".formatted(registry));
      }
      assertThat(status).as("%s said:%n%s", List.of(command), output).isZero();
    } finally {
      Files.delete(said);
    }
  }

  /** Skips the test where a program is not installed. */
  void require(String... command) throws IOException, InterruptedException {
    try {
      run(command);
    } catch (IOException | AssertionError e) {
      abort("skipped: %s is not installed here".formatted(command[0]));
    }
  }

  private int run(Path said, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      Files.writeString(said, "It did not end.", StandardCharsets.UTF_8);
      return -1;
    }
    return process.exitValue();
  }
}
