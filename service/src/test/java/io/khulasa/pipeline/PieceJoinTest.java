package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PieceJoinTest {

  @Test
  void aFalseFullStopAndItsCapitalGo() {
    assertThat(join("The minister said.", "The road will open in May."))
        .isEqualTo("The minister said, the road will open in May.");
    assertThat(join("It rained,", "And the river rose.", "It fell again."))
        .isEqualTo("It rained, and the river rose, it fell again.");
  }

  @Test
  void namesAndAbbreviationsStay() {
    assertThat(join("They met in the U.S.", "Cairo agreed."))
        .isEqualTo("They met in the U.S. Cairo agreed.");
    assertThat(join("He came at 9 a.m.", "I saw him.")).isEqualTo("He came at 9 a.m. I saw him.");
    assertThat(join("He waited...", "Then left.")).isEqualTo("He waited... then left.");
    assertThat(join("The price is 5.", "OPEC agreed.")).isEqualTo("The price is 5, OPEC agreed.");
  }

  @Test
  void questionsAndQuotationsStay() {
    assertThat(join("Who came?", "He said \"no.\"", "The end."))
        .isEqualTo("Who came? He said \"no.\" The end.");
  }

  @Test
  void emptyPiecesAreNothing() {
    assertThat(join("", " ", "One.", "")).isEqualTo("One.");
    assertThat(join()).isEmpty();
    assertThat(join(".", "A")).isEqualTo(". a");
  }

  private static String join(String... pieces) {
    return PieceJoin.join(List.of(pieces));
  }
}
