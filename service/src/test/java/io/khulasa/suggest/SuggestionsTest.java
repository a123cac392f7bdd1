package io.khulasa.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuggestionsTest {

  private static final Suggestion FIRST = suggestion("قال \"نعم\"\nثم", "He said yes");
  private static final Suggestion SECOND = suggestion("خبر", "News");

  @TempDir Path folder;

  @Test
  void fileKeepsThemInOrderAndOverAStart() throws IOException {
    Path file = folder.resolve("suggestions.jsonl");
    assertThat(all(file(file, 10_000))).isEmpty();

    file(file, 10_000).add(FIRST);
    file(file, 10_000).add(SECOND);

    assertThat(all(file(file, 10_000))).containsExactly(FIRST, SECOND);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aBrokenLineIsPassedOver() throws IOException {
    Path file = folder.resolve("suggestions.jsonl");
    file(file, 10_000).add(FIRST);
    Files.write(file, new byte[] {'{', '"', (byte) 0xD9, '\n'}, StandardOpenOption.APPEND);
    file(file, 10_000).add(SECOND);

    assertThat(all(file(file, 10_000))).containsExactly(FIRST, SECOND);
  }

  @Test
  void aFullFileRefusesMoreAndKeepsWhatItHas() throws IOException {
    Suggestions full = file(folder.resolve("suggestions.jsonl"), 200);
    full.add(FIRST);

    assertThatThrownBy(() -> full.add(SECOND))
        .isInstanceOf(PipelineException.class)
        .hasMessage("The file of suggestions is full: khulasa.suggestions.limit is 200 bytes.");
    assertThat(all(full)).containsExactly(FIRST);
  }

  @Test
  void inMemoryTheOldestGo() throws IOException {
    RecentSuggestions recent = new RecentSuggestions(500);
    recent.add(FIRST);
    recent.add(SECOND);
    recent.add(SECOND);

    assertThat(all(recent)).containsExactly(SECOND, SECOND);
  }

  private static Suggestions file(Path file, long limit) {
    return new SuggestionFile(file, limit, new SuggestionLines());
  }

  private static List<Suggestion> all(Suggestions suggestions) throws IOException {
    try (Stream<Suggestion> all = suggestions.all()) {
      return all.toList();
    }
  }

  private static Suggestion suggestion(String source, String target) {
    return new Suggestion(Instant.parse("2026-11-01T10:20:30Z"), source, target, null, "1");
  }
}
