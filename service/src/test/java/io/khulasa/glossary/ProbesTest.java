package io.khulasa.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProbesTest {

  @Test
  void framesAreTakenOffAndTheLongestComesFirst() {
    assertThat(
            Probes.renderings(
                List.of(
                    "Central Bank",
                    "This is the \"central bank of Libya\".",
                    "The Central Bank said.",
                    "In the.")))
        .containsExactly("central bank of Libya", "Central Bank");
  }

  @Test
  void particlesAreJoinedToNames() {
    String sentence = "وبالبنك والوزير";
    List<Occurrence> found =
        Glossary.of(Map.of("البنك", "the Bank", "الوزير", "the Minister")).find(sentence);

    assertThat(StandIns.put(sentence, found, List.of("Xenon", "Nokia")))
        .isEqualTo("وبـXenon و Nokia");
    assertThat(StandIns.of(0, "قال Xenon")).isEqualTo("Nokia");
    assertThat(StandIns.of(9, "قال")).isNull();
  }
}
