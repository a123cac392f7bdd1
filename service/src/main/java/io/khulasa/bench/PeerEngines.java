package io.khulasa.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Other engines with the same weights, in a Python process that waits for its turns
 * (models/shapes/peers.py).
 */
final class PeerEngines implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter orders;
  private final List<String> names;

  /**
   * Starts them.
   *
   * @param python has the packages of models/shapes/requirements.txt
   * @param script peers.py
   * @param shape the folder that make.py made
   * @param wanted beginnings of the names of those that are wanted
   */
  PeerEngines(Path python, Path script, Path shape, List<String> wanted) throws IOException {
    process =
        new ProcessBuilder(
                python.toString(), script.toString(), shape.toString(), String.join(",", wanted))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    String line = line();
    names = line.isEmpty() ? List.of() : List.of(line.split("\t", -1));
  }

  /** What they are called, version included. */
  List<String> names() {
    return names;
  }

  /** Lets one of them decode; returns when it is done. */
  void run(String engine, int beams, int batch, int length, List<String> sources)
      throws IOException {
    orders.write(
        "%s\t%d\t%d\t%d\t%s%n".formatted(engine, beams, batch, length, String.join(";", sources)));
    orders.flush();
    int tokens = Integer.parseInt(line());
    if (tokens != sources.size() * length) {
      throw new IOException(
          engine + " wrote " + tokens + " tokens instead of " + sources.size() * length);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private String line() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the other engines have ended: run models/shapes/peers.py to see why");
    }
    return line;
  }
}
