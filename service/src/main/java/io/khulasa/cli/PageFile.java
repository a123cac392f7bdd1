package io.khulasa.cli;

import io.khulasa.docx.DocxReader;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.fetch.PageCharset;
import io.khulasa.pipeline.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A page to read: a file, an address, or {@code -} for standard input. */
record PageFile(String name) {

  /** A Word file may be this large for its pictures. */
  private static final int MOST_BYTES = 64 << 20;

  /** Whether it is an address and no file. */
  boolean isUrl() {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * The page in it: Word's .docx as HTML, text and HTML in whatever charset they are.
   *
   * @throws PipelineException when it cannot be read or is something else
   */
  Page read(InputStream standardInput) {
    try {
      return name.equals("-") ? read(bounded(standardInput)) : read(Path.of(name));
    } catch (NoSuchFileException e) {
      throw new PipelineException(FailureKind.MALFORMED, "there is no such file", e);
    } catch (IOException e) {
      throw new PipelineException(FailureKind.MALFORMED, "it cannot be read: " + e.getMessage(), e);
    }
  }

  private Page read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new PipelineException(FailureKind.MALFORMED, "it cannot be read: it is a folder");
    }
    byte[] bytes;
    try (InputStream content = Files.newInputStream(file)) {
      bytes = bounded(content);
    }
    return FileKind.of(bytes) == FileKind.ZIP ? word(file) : text(bytes);
  }

  private Page read(byte[] bytes) throws IOException {
    if (FileKind.of(bytes) != FileKind.ZIP) {
      return text(bytes);
    }
    Path file = Files.createTempFile("khulasa", ".docx");
    try {
      Files.write(file, bytes);
      return word(file);
    } finally {
      Files.delete(file);
    }
  }

  private Page word(Path file) {
    return new Page(name, DocxReader.html(file), TextFormat.HTML, null, true);
  }

  private Page text(byte[] bytes) {
    FileKind.of(bytes).refuseAllButText();
    String text = PageCharset.decode(bytes, true);
    // Arabic in UTF-16 without its mark has a 6 or a 0 in every other byte.
    if (10 * text.chars().filter(c -> c == 0 || c == 6).count() > text.length()) {
      throw new PipelineException(
          FailureKind.MALFORMED, "it is no text, or UTF-16 without its mark; save it as UTF-8");
    }
    return new Page(name, text, PageMarkup.formatOf(name, text), null, false);
  }

  private static byte[] bounded(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new PipelineException(
          FailureKind.TOO_LARGE, "it has more than %d MB".formatted(MOST_BYTES >> 20));
    }
    return bytes;
  }
}
