package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ComposedTest {
  private final Composed rule = new Composed();

  @Test
  void aLetterAndItsHamzaBecomeOneCharacter() {
    String text = "قرا\u0654 المسو\u0654ول ا\u0653خر";
    AlignedText composed = rule.apply(text);
    assertThat(composed.text()).isEqualTo("قرأ المسؤول آخر");
    assertThat(composed.toOriginal(new Span(2, 3)).in(text)).isEqualTo("ا\u0654");
    assertThat(composed.toOriginal(new Span(4, 5)).in(text)).isEqualTo("ا");
  }

  @Test
  void marksComeInTheirCanonicalOrder() {
    assertThat(rule.apply("محمّ\u064Eد").text()).isEqualTo("محم\u064E\u0651د");
  }

  @Test
  void compatibilityCharactersStay() {
    String text = "½ ™ ² ﬁ ＡＢ ﻻ Å ";
    assertThat(rule.apply(text).text()).isEqualTo(text);
  }

  @Test
  void aLetterWithAThousandMarksEndsInTime() {
    String text = "ب" + "\u0651\u064E".repeat(500_000);
    assertThat(rule.apply(text).text()).hasSameSizeAs(text);
  }

  @Property(tries = 2_000)
  void isTheFormThatTheLibraryGives(@ForAll("texts") String text) {
    assertThat(rule.apply(text).text()).isEqualTo(Normalizer.normalize(text, Form.NFC));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "ا",
            "و",
            "ي",
            "\u0653",
            "\u0654",
            "\u0655",
            "\u0651",
            "\u064E",
            "\u064B",
            "\u0670",
            "e",
            "\u0301",
            "\u0327",
            "é",
            "\u1100",
            "\u1161",
            "\u11A8",
            "가",
            "\u2126",
            "\u212B",
            "\u0958",
            "\uD834\uDD5E",
            "\u0344",
            " ",
            "\u0340",
            "ﻻ",
            "½",
            "\u09C7",
            "\u09BE");
    return pieces.list().ofMaxSize(20).map(list -> String.join("", list));
  }
}
