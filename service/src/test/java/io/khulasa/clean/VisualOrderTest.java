package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisualOrderTest {
  /** «The city opened its new bridge.» glyph by glyph, the first word at the right end. */
  private static final String SEEN = ".ﺪﻳﺪﺠﻟﺍ ﺎﻫﺮﺴﺟ ﺔﻨﻳﺪﻤﻟﺍ ﺖﺤﺘﻓ";

  private static final String READ = "فتحت المدينة جسرها الجديد.";

  private static String clean(String text) {
    return Characters.ALL.apply(text).text();
  }

  @Test
  void glyphsInTheOrderInWhichTheyAreSeenAreTurned() {
    AlignedText text = Characters.ALL.apply("سطر عادي\n" + SEEN + "\nسطر");
    assertThat(text.text()).isEqualTo("سطر عادي\n" + READ + "\nسطر");
    assertThat(text.toOriginal(new Span(9, 13)).in(text.original())).isEqualTo(SEEN);
    assertThat(text.toOriginal(new Span(0, 3)).in(text.original())).isEqualTo("سطر");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ﺢﺘﻓ (ﺲﻣﺃ) 1,250.5 BBC News | BBC News 1,250.5 (أمس) فتح",
        "«ﺪﻳﺪﺠﻟﺍ» 25 ﺔﻨﻳﺪﻤﻟﺍ ﺔﺒﺴﻧ | نسبة المدينة 25 «الجديد»"
      })
  void numbersAndLatinWordsKeepTheirOrderAndBracketsTurn(String seen, String read) {
    String expected = READ + "\n" + read;
    assertThat(clean(SEEN + "\n" + seen)).isEqualTo(expected);
  }

  @Test
  void glyphsInTheOrderInWhichTheyAreReadStay() {
    assertThat(clean("ﻓﺘﺤﺖ ﺍﻟﻤﺪﻳﻨﺔ ﺟﺴﺮﻫﺎ ﺍﻟﺠﺪﻳﺪ.")).isEqualTo(READ);
  }

  @Test
  void twoWordsAreNoProof() {
    String text = "ﺎﻫﺮﺴﺟ ﺔﻨﻳﺪﻤﻟﺍ";
    assertThat(clean(text)).isEqualTo("اهرسج ةنيدملا");
    assertThat(VisualOrder.doubts(text))
        .extracting(Doubt::kind)
        .containsExactly(Doubt.Kind.REVERSED);
  }

  @Test
  void aWordInReadingOrderOrAMarkOnTheOtherSideIsAgainstIt() {
    String mixed = SEEN + "\nﺍﻟﻤﺪﻳﻨﺔ";
    assertThat(new VisualOrder().apply(mixed).text()).isEqualTo(mixed);
    assertThat(VisualOrder.doubts(mixed)).hasSize(1);
    String wordByWord = "ﺖﺤﺘﻓ ﺔﻨﻳﺪﻤﻟﺍ ﺎﻫﺮﺴﺟ ﺪﻳﺪﺠﻟﺍ.";
    assertThat(new VisualOrder().apply(wordByWord).text()).isEqualTo(wordByWord);
    assertThat(VisualOrder.doubts(wordByWord)).hasSize(1);
  }

  @Test
  void ordinaryTextIsNoDoubt() {
    assertThat(VisualOrder.doubts("فتحت المدينة ﻻ ﷲ\nBBC")).isEmpty();
  }
}
