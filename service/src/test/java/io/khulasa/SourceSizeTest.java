package io.khulasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One idea a file. */
final class SourceSizeTest {

  private static final Pattern NOT_CODE =
      Pattern.compile("\\s*(//.*|\\*.*|/\\*.*|import .*|package .*)?");

  @Test
  void filesStaySmall() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sizes.put(file.toString(), linesOfCode(file));
      }
    }
    long[] main =
        sizes.entrySet().stream()
            .filter(size -> size.getKey().startsWith(Path.of("src", "main").toString()))
            .mapToLong(Map.Entry::getValue)
            .filter(lines -> lines > 0)
            .sorted()
            .toArray();

    assertThat(sizes).isNotEmpty().allSatisfy((file, lines) -> assertThat(lines).isLessThan(251));
    assertThat(main[main.length / 2]).as("median lines of code").isLessThanOrEqualTo(60);
  }

  private static long linesOfCode(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !NOT_CODE.matcher(line).matches()).count();
    }
  }
}
