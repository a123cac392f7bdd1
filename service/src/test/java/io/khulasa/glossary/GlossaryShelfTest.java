package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GlossaryShelfTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678901Z"));
  private static final Glossary HAMAS = Glossary.of(Map.of("حماس", "Hamas"));

  @TempDir Path folder;

  @Test
  void aFolderSurvivesTheService() throws IOException {
    StoredGlossary kept = shelf(10).add("Desk", HAMAS);
    StoredGlossary gone = shelf(10).add("Gone", HAMAS);
    shelf(10).remove(gone.id());
    shelf(10).change(kept.id(), stored -> stored.named("Desk 2"));

    assertThat(shelf(10).all()).containsExactly(kept.named("Desk 2"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anEmptiedGlossaryIsKept() {
    StoredGlossary kept = shelf(10).add("Desk", HAMAS);
    shelf(10).change(kept.id(), stored -> stored.holding(Glossary.NONE));

    assertThat(shelf(10).get(kept.id()).glossary()).isEqualTo(Glossary.NONE);
  }

  @Test
  void aBrokenFileStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("x.tsv"), "Desk\nyesterday\nحماس\tHamas");

    assertThatThrownBy(() -> shelf(10))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.START));
  }

  @Test
  void theShelfIsBounded() {
    GlossaryShelf shelf = shelf(1);
    StoredGlossary kept = shelf.add("Desk", HAMAS);

    assertThatThrownBy(() -> shelf.add("More", HAMAS)).hasMessageContaining("which is the limit");
    assertThatThrownBy(
            () ->
                shelf.change(
                    kept.id(), stored -> stored.holding(Glossary.of(Map.of("ب", "b".repeat(99))))))
        .hasMessageContaining("may hold 100 letters");
    assertThat(shelf.get(kept.id())).isEqualTo(kept);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> shelf(1).get("no"))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_FOUND));
    assertThatThrownBy(() -> shelf(1).add("two\nlines", HAMAS)).hasMessageContaining("name");
  }

  private GlossaryShelf shelf(int most) {
    return new GlossaryShelf(new GlossaryFolder(folder), most, 100, CLOCK);
  }
}
