package io.khulasa.cli;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A page to read: a file, an address, or {@code -} for standard input. */
record PageFile(String name) {

  /** Whether it is an address and no file. */
  boolean isUrl() {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Its text.
   *
   * @throws PipelineException when it cannot be read or is not UTF-8
   */
  String read(InputStream standardInput) {
    byte[] bytes = bytes(standardInput);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "it is not UTF-8 text; convert it first (iconv -f WINDOWS-1256 -t UTF-8 " + name + ")",
          e);
    }
  }

  /** HTML where the name or the beginning says so. */
  static TextFormat formatOf(String name, String text) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(15, start.length())).toLowerCase(Locale.ROOT);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean html =
        lower.endsWith(".html")
            || lower.endsWith(".htm")
            || head.startsWith("<!doctype html")
            || head.startsWith("<html");
    return html ? TextFormat.HTML : TextFormat.TEXT;
  }

  private byte[] bytes(InputStream standardInput) {
    try {
      return name.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name));
    } catch (NoSuchFileException e) {
      throw new PipelineException(FailureKind.MALFORMED, "there is no such file", e);
    } catch (IOException e) {
      throw new PipelineException(FailureKind.MALFORMED, "it cannot be read: " + e.getMessage(), e);
    }
  }
}
