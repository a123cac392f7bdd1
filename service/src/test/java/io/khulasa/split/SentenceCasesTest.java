package io.khulasa.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Paragraphs and where their sentences end, by kind of difficulty: {@code sentences.txt}. */
final class SentenceCasesTest {
  private static final String END = "¦";

  @TestFactory
  Stream<DynamicTest> endsSentencesWhereTheyEnd() throws IOException {
    return cases().stream().map(line -> test(line.split("\t", -1)));
  }

  private static DynamicTest test(String[] fields) {
    String paragraph = fields[1].replace(END, "");
    List<String> expected = Stream.of(fields[1].split(END, -1)).map(String::strip).toList();
    return DynamicTest.dynamicTest(
        fields[0] + ": " + paragraph,
        () ->
            assertThat(new ArabicSplitter().split(paragraph, null))
                .extracting(sentence -> sentence.text(paragraph))
                .isEqualTo(expected));
  }

  private static List<String> cases() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SentenceCasesTest.class.getResourceAsStream("sentences.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
  }
}
