package io.khulasa.glossary;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glossaries as files, one each: a line with the name, a line with the time, then the entries as
 * TSV. A file is either as it was or as it should be.
 */
public final class GlossaryFolder {

  private static final String SUFFIX = ".tsv";
  private static final int HEAD = 3;

  private final Path folder;

  /** A folder, made where it is missing. */
  public GlossaryFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What is there, the oldest first.
   *
   * @throws PipelineException of kind START when a file cannot be read
   */
  List<StoredGlossary> read() {
    List<StoredGlossary> stored = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          stored.add(read(file));
        }
      }
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START, "khulasa.glossaries=%s cannot be read".formatted(folder), e);
    }
    stored.sort(Comparator.comparing(StoredGlossary::created).thenComparing(StoredGlossary::id));
    return stored;
  }

  private static StoredGlossary read(Path file) throws IOException {
    try {
      String[] parts = Files.readString(file).split("\n", HEAD);
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      Glossary entries = parts[2].isBlank() ? Glossary.NONE : GlossaryFormat.TSV.read(parts[2]);
      return new StoredGlossary(id, parts[0], Instant.parse(parts[1]), entries);
    } catch (DateTimeException | PipelineException | ArrayIndexOutOfBoundsException e) {
      throw new PipelineException(
          FailureKind.START, "The glossary %s is not as it was written".formatted(file), e);
    }
  }

  void write(StoredGlossary stored) {
    String text =
        stored.name() + "\n" + stored.created() + "\n" + GlossaryFormat.tsv(stored.glossary());
    Path draft = folder.resolve(stored.id() + ".draft");
    try {
      Files.writeString(draft, text);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft, file(stored), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.NOT_READY, "The glossary could not be written to the disk.", e);
    }
  }

  void delete(StoredGlossary stored) {
    try {
      Files.deleteIfExists(file(stored));
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.NOT_READY, "The glossary could not be taken from the disk.", e);
    }
  }

  private Path file(StoredGlossary stored) {
    return folder.resolve(stored.id() + SUFFIX);
  }
}
