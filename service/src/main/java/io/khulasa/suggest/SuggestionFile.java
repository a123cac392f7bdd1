package io.khulasa.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Suggestions in a file of JSON, one a line, to which lines are only ever added. Each is written at
 * once and whole, so that several processes may share the file.
 */
final class SuggestionFile implements Suggestions {

  private final Path file;
  private final long limit;
  private final SuggestionLines lines;

  /**
   * The suggestions of a file, which need not be there yet.
   *
   * @param limit the most bytes that it may have
   */
  SuggestionFile(Path file, long limit, SuggestionLines lines) {
    this.file = file;
    this.limit = limit;
    this.lines = lines;
  }

  @Override
  public synchronized void add(Suggestion suggestion) throws IOException {
    byte[] line = (lines.write(suggestion) + "\n").getBytes(UTF_8);
    if (size() + line.length > limit) {
      throw new PipelineException(
          FailureKind.NOT_READY,
          "The file of suggestions is full: khulasa.suggestions.limit is %d bytes."
              .formatted(limit));
    }
    Files.write(file, line, CREATE, APPEND);
  }

  /** A line that cannot be read, such as one cut off by a full disk, is passed over. */
  @Override
  public Stream<Suggestion> all() throws IOException {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    // Unlike Files.lines, it goes on behind half a character.
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
    return reader.lines().flatMap(line -> lines.read(line).stream()).onClose(() -> close(reader));
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }
}
