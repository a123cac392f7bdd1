package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PresentationFormsTest {
  private final PresentationForms rule = new PresentationForms();

  @ParameterizedTest
  @CsvSource({
    "ﺍﻟﻤﺪﻳﻨﺔ, المدينة",
    "ﻻ ﻷن ﻹلى ﻵخر, لا لأن لإلى لآخر",
    "وﷲ أعلم, والله أعلم",
    "ﭘﺎﺭﻳﺲ, پاريس",
    "﷼ ١٠, ریال ١٠",
    "محمد ﷴ, محمد محمد",
  })
  void lettersAndLigaturesBecomeLetters(String text, String expected) {
    assertThat(rule.apply(text).text()).isEqualTo(expected);
  }

  @Test
  void aPhraseInOneCharacterBecomesWordsOfItsOwn() {
    String text = "النبيﷺقال ﷻ.";
    AlignedText plain = rule.apply(text);
    assertThat(plain.text()).isEqualTo("النبي صلى الله عليه وسلم قال جل جلاله.");
    assertThat(plain.toOriginal(new Span(6, 9)).in(text)).isEqualTo("ﷺ");
    assertThat(plain.toOriginal(new Span(0, 5)).in(text)).isEqualTo("النبي");
  }

  @Test
  void marksLoseTheSpaceOrTatweelThatCarriesThem() {
    assertThat(rule.apply("كتاباﹰ ﹷ ﱠ ﹽ").text())
        .isEqualTo("كتابا\u064B \u064E \u064E\u0651 \u0651");
  }

  @ParameterizedTest
  @ValueSource(strings = {"½ ™ ＡＢ ﬁ ² ⑤", "\uFD3Eآية\uFD3F", "﷽", "\uFEFF", "\uD83C\uDE00", "كلمة"})
  void everythingElseStays(String text) {
    assertThat(rule.apply(text).text()).isEqualTo(text);
  }
}
