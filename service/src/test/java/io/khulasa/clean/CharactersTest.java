package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharactersTest {

  private static String clean(String text) {
    return Characters.ALL.apply(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "160&nbsp;كيلومترًا | 160 كيلومترًا",
        "&quot;حوت&quot; | \"حوت\"",
        "&laquo;نص&raquo; &#8211; &#x2013; | «نص» – –",
        "R&amp;D | R&D",
        "&amp;nbsp;نص&amp;amp;quot; | نص\"",
        "&amp;lt; &amp;#8217; | < ’",
        "AT&T؛ س & ص &unknown; &; &#; &#x; | AT&T؛ س & ص &unknown; &; &#; &#x;",
        "&#1114112; &#99999999999; | &#1114112; &#99999999999;",
        "&#1593;&#1604;&#1605; | علم",
        "&amp;#1593;&#38;#1604;&#x26;amp;#x645; | علم",
        "&#145;نص&#146; &#x93;نص&#x94; &#151; &#133; | ‘نص’ “نص” — …",
        "&Oslash;&sect;&Ugrave;&bdquo;&Oslash;&reg;&Oslash;&uml;&Oslash;&plusmn; | الخبر",
      })
  void readsEntitiesThatSurvived(String text, String expected) {
    assertThat(clean(text).strip()).isEqualTo(expected);
  }

  @Test
  void dropsMarksThatSteerTheDirection() {
    assertThat(clean("\u200Fقال\u200E \u202Bنص\u202C \u2067a\u2069\u061C")).isEqualTo("قال نص a");
  }

  @Test
  void dropsWhatHidesATextInAText() {
    assertThat(clean("نص\uDB40\uDC41\uDB40\uDC42 \uFFF9نص\uFFFB\u180E\u206B")).isEqualTo("نص نص");
  }

  @Test
  void dropsWhatHasNoWidth() {
    assertThat(clean("\uFEFFال\u200Bعا\u200Cل\u200Dم\u2060 نص\u00AD")).isEqualTo("العالم نص");
  }

  @Test
  void everySpaceBecomesPlainAndRunsBecomeOne() {
    assertThat(clean("ا\u00A0\u2009\tب\u3000ج  د")).isEqualTo("ا ب ج د");
  }

  @Test
  void dropsControlsAndHalvesOfPairs() {
    assertThat(clean("ا\u0000\u0007ب\u009Fج\uD83Dد\uDE00\uD83D\uDE00"))
        .isEqualTo("ابجد\uD83D\uDE00");
    assertThat(clean("&#55357;&#7;نص")).isEqualTo("نص");
  }

  @Test
  void everyLineBreakBecomesALineFeed() {
    assertThat(clean("ا\r\nب\rج\u2028د\u2029ه\u0085و\n\r\nز")).isEqualTo("ا\nب\nج\nد\nه\nو\n\nز");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أعلن إبراهيم آل الفتى عن مدرسةٍ",
        "٤٢ و 42 و ۴۲",
        "½ ™ ＡＢ ﬁ",
        "روسياوالولايات المتحدة",
        "مـــرحـبـًا في 1445 هـ",
        "\u0600١٢ \u06DD",
        "سطر\nسطر"
      })
  void leavesTheAuthorsLettersAlone(String text) {
    AlignedText cleaned = Characters.ALL.apply(text);
    assertThat(cleaned.text()).isSameAs(text);
  }

  @Test
  void pointsBackThroughAllSteps() {
    String text = "\u200Fقال&nbsp;&quot;ن\u200Bعم&quot;\r\n";
    AlignedText cleaned = Characters.ALL.apply(text);
    assertThat(cleaned.text()).isEqualTo("قال \"نعم\"\n");
    assertThat(cleaned.toOriginal(new Span(0, 3)).in(text)).isEqualTo("قال");
    assertThat(cleaned.toOriginal(new Span(3, 4)).in(text)).isEqualTo("&nbsp;");
    assertThat(cleaned.toOriginal(new Span(5, 8)).in(text)).isEqualTo("ن\u200Bعم");
    assertThat(cleaned.toOriginal(new Span(9, 10)).in(text)).isEqualTo("\r\n");
  }
}
