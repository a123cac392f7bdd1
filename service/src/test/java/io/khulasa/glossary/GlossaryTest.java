package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.PipelineException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlossaryTest {

  @ParameterizedTest
  @CsvSource({
    "البنك المركزي, قال البنك المركزي إن, ''",
    "البنك المركزي, وقال للبنك المركزي, ل",
    "البنك المركزي, وبالبنك المركزي, وب",
    "البنك المركزي, فالبنك المركزي, ف",
    "بنك, قال البنك, ''",
    "بنك, قال للبنك, ل",
    "بنك, كبنك, ك",
    "حماس, وحماس, و",
    "حماس, لحماس, ل",
    "الدبيبة, الدّبيبة, ''",
    "أحمد, احمد, ''",
    "قوات 14 آذار, قوات ١٤ آذار, ''",
    "Reuters, قالت reuters أمس, ''",
    "Reuters, لـReuters, ''"
  })
  void termsAreFoundBehindParticles(String term, String sentence, String particles) {
    assertThat(find(sentence, term)).extracting(Occurrence::particles).containsExactly(particles);
  }

  @ParameterizedTest
  @CsvSource({
    "بنك, بنكنا",
    "بنك, البنوك",
    "حماس, حماسة",
    "علي, على الطاولة",
    "البنك المركزي, البنك المركزية",
    "البنك المركزي, البنك. المركزي",
    "البنك المركزي, بنك مركزي",
    "سد, أسد"
  })
  void otherWordsAreNoTerms(String term, String sentence) {
    assertThat(find(sentence, term)).isEmpty();
  }

  @Test
  void theLongerOfTwoIsTakenAndTheSpanHoldsTheParticles() {
    String sentence = "وبالبنك المركزي الليبي والبنك";
    List<Occurrence> found = find(sentence, "البنك", "البنك المركزي الليبي", "البنك المركزي");

    assertThat(found)
        .extracting(occurrence -> occurrence.span().in(sentence))
        .containsExactly("وبالبنك المركزي الليبي", "والبنك");
  }

  @Test
  void theVersionIsOfTheEntries() {
    Glossary one = Glossary.of(Map.of("حماس", "Hamas"));

    assertThat(Glossary.of(Map.of(" حماس", "Hamas "))).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(Glossary.of(Map.of("حماس", "HAMAS"))).isNotEqualTo(one);
    assertThat(one.version()).hasSize(16);
    assertThat(Glossary.of(Map.of())).isEqualTo(Glossary.NONE);
  }

  @Test
  void ofSeveralGlossariesTheEarlierCounts() {
    Glossary merged =
        Glossary.merged(
            List.of(
                Glossary.of(Map.of("حماس", "Hamas")),
                Glossary.of(Map.of("حماس", "HAMAS", "فتح", "Fatah"))));

    assertThat(merged.terms()).containsExactly(new Term("حماس", "Hamas"), new Term("فتح", "Fatah"));
  }

  @Test
  void badTermsAreRefused() {
    assertThatThrownBy(() -> Glossary.of(Map.of("حماس", " ")))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("1 to 500 characters");
    assertThatThrownBy(() -> Glossary.of(Map.of("حماس", "a\tb"))).hasMessageContaining("control");
    assertThatThrownBy(() -> Glossary.of(Map.of("حماس", "a", "حماس ", "b")))
        .hasMessageContaining("same source");
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i <= Glossary.MOST_ENTRIES; i++) {
      many.put("ب" + i, "b");
    }
    assertThatThrownBy(() -> Glossary.of(many)).hasMessageContaining("the limit is 5000");
  }

  private static List<Occurrence> find(String sentence, String... terms) {
    Map<String, String> entries = new HashMap<>();
    for (String term : terms) {
      entries.put(term, "X");
    }
    return Glossary.of(entries).find(sentence);
  }
}
