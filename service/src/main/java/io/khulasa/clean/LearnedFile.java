package io.khulasa.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files beside this class that {@code models/train/cleaner/learn.py} wrote. */
final class LearnedFile {
  private LearnedFile() {}

  /** A file's lines behind the first one, which tells where the file is from. */
  static List<String> lines(String name) {
    try (InputStream file = LearnedFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
