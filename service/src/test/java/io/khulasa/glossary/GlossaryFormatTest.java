package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GlossaryFormatTest {

  @Test
  void tsvIsReadAndWritten() {
    Glossary glossary = GlossaryFormat.TSV.read("\uFEFFحماس\tHamas\r\n\nفتح \t Fatah\n");

    assertThat(glossary.terms())
        .containsExactly(new Term("حماس", "Hamas"), new Term("فتح", "Fatah"));
    assertThat(GlossaryFormat.tsv(glossary)).isEqualTo("حماس\tHamas\nفتح\tFatah");
  }

  @Test
  void csvIsRead() {
    Glossary glossary =
        GlossaryFormat.of("CSV")
            .read("حماس,\"Hamas, \"\"the movement\"\"\"\r\n\"فتح\",Fatah,ar,en\n\n");

    assertThat(glossary.terms())
        .containsExactly(new Term("حماس", "Hamas, \"the movement\""), new Term("فتح", "Fatah"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"حماس", "a\tb\tc", "a\tb\na\tc", "", "\n"})
  void otherTsvIsRefused(String tsv) {
    assertThatThrownBy(() -> GlossaryFormat.TSV.read(tsv)).hasMessageContaining("glossary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"b", "a,\"b\"c", "a,b,c", "a"})
  void otherCsvIsRefused(String csv) {
    assertThatThrownBy(() -> GlossaryFormat.CSV.read(csv))
        .hasMessageMatching("(A quotation mark|Entry 1).*");
    assertThatThrownBy(() -> GlossaryFormat.of("xlsx")).hasMessageContaining("tsv or csv");
  }
}
