package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnglishPhraseTest {

  @Test
  void wholeWordsAreFoundInEitherCase() {
    assertThat(EnglishPhrase.of("Central Bank").find("the central\nbank's rate")).isNotNull();
    assertThat(EnglishPhrase.of("Hamas").find("Hamasian")).isNull();
    assertThat(EnglishPhrase.of("M+").find("called M+ here")).isNotNull();
    assertThat(EnglishPhrase.of("…").find("a … b")).isNull();
  }

  @ParameterizedTest(quoteTextArguments = false)
  @CsvSource(
      delimiter = '|',
      value = {
        "Hamas | the hamas | the Hamas",
        "IMF | A Imf report | A IMF report",
        "central bank | The Central Bank | The Central Bank",
        "iPhone maker | iphone maker said | IPhone maker said"
      })
  void theGlossarysCaseCounts(String phrase, String english, String expected) {
    assertThat(EnglishPhrase.of(phrase).inItsCase(english)).isEqualTo(expected);
  }

  @ParameterizedTest(quoteTextArguments = false)
  @CsvSource(
      delimiter = '|',
      value = {
        "Al-Qassam | a Xenon attack | an Al-Qassam attack",
        "Hamas | An Xenon attack | A Hamas attack",
        "The Hague | in the Xenon today | in The Hague today",
        "IMF | the Xenon said, Xenon's head | the IMF said, IMF's head",
        "the Brigades | Xenon fired | The Brigades fired"
      })
  void theArticleFits(String phrase, String english, String expected) {
    assertThat(EnglishPhrase.of(phrase).inPlaceOf("Xenon", english)).isEqualTo(expected);
  }

  @Test
  void aPhraseThatHoldsTheOtherEnds() {
    assertThat(EnglishPhrase.of("Xenon Ltd").inPlaceOf("Xenon", "Xenon, Xenon"))
        .isEqualTo("Xenon Ltd, Xenon Ltd");
  }
}
