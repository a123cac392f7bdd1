package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownNamesTest {

  private final KnownNames names = KnownNames.read();

  @ParameterizedTest
  @CsvSource({
    "وصل إلى كيغالي أمس., Kigali",
    "وبموريتانيا, Mauritania",
    "في 3 جويلية 2020, July",
    "في 3 يوليوز 2020, July",
    "في 3 تموز/يوليو 2020, 'July,July'",
    "بمبلغ 5 ملايين درهم مغربي, Moroccan dirhams",
    "جنوب السودان, South Sudan",
  })
  void countriesCapitalsMonthsAndCurrenciesAreKnown(String sentence, String english) {
    assertThat(found(sentence)).isEqualTo(List.of(english.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "مصر على رأيه",
    "نظام مالي",
    "مسقط رأسه",
    "الرباط الصليبي",
    "مارس الرياضة",
    "قطر الدائرة"
  })
  void wordsThatMeanSomethingElseTooAreLeftAlone(String sentence) {
    assertThat(found(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "إيطاليا, The Italian government, true",
    "فرنسا, French officials, true",
    "الولايات المتحدة, the U.S. Senate, true",
    "الولايات المتحدة, he told us, false",
    "بنما, The canal, false",
  })
  void anAdjectiveConveysACountry(String sentence, String english, boolean conveyed) {
    assertThat(names.find(sentence)).allMatch(name -> name.term().isIn(english) == conveyed);
    assertThat(names.find(sentence)).hasSize(1);
  }

  private List<String> found(String sentence) {
    return names.find(sentence).stream().map(name -> name.term().target()).toList();
  }
}
