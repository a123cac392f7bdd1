package io.khulasa.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each feature that a sentence is weighed by, on its own. */
final class FeaturesTest {

  private static final String GOOD =
      "The ministry of health said on Sunday that the new hospital would open in June.";

  @Test
  void centralityIsTheMeanCosineToTheOthers() {
    float[][] vectors = {{1, 0}, {0, 1}, {0.6f, 0.8f}};
    assertThat(Centrality.of(vectors)).containsExactly(new double[] {0.3, 0.4, 0.7}, within(1e-6));
    assertThat(Centrality.of(new float[][] {{1, 0}})).containsExactly(0);
    assertThat(Centrality.of(new float[0][])).isEmpty();
  }

  @Test
  void positionCountsEligibleSentences() {
    List<Candidate> candidates =
        List.of(
            new Candidate("a", 0, false),
            new Candidate("b", 1, true),
            new Candidate("c", 1, false),
            new Candidate("d", 2, true));
    assertThat(Position.of(candidates)).containsExactly(0, 1, 0, 0.5);
  }

  @Test
  void aWholeSentenceHasNoPenalty() {
    assertThat(Form.penalty(GOOD)).isZero();
    assertThat(Form.penalty("“" + GOOD + "” said the minister in the evening.")).isZero();
    assertThat(Form.penalty("The minister told state radio: \"" + GOOD + "\"")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Not yet.",
        "Will the new hospital that the ministry has promised so often open in June at last?",
        "The ministry of health and the new hospital in the old harbour of the city",
        "“The new hospital is going to open in June and nobody will have to travel any more.”",
        "\"The new hospital is going to open in June and nobody will have to travel any more.\"",
        "The new hospital is going to open in June and nobody will have to travel any more”.",
        "The new hospital is going to open in June and nobody will have to travel any more.\"",
        "He added that the new hospital would open in June and that nobody need travel any more.",
        "But the new hospital would open in June, he said, and nobody need travel any more."
      })
  void aSentenceThatDoesNotStandAloneHasOne(String sentence) {
    assertThat(Form.penalty(sentence)).isPositive();
  }

  @Test
  void aSentenceWithoutEndHasAPenalty() {
    assertThat(Form.penalty("word ".repeat(200) + ".")).isEqualTo(1);
  }

  @Test
  void stretchingGivesTheWholeRange() {
    assertThat(Vectors.stretch(new double[] {2, 4, 3})).containsExactly(0, 1, 0.5);
    assertThat(Vectors.stretch(new double[] {2, 2})).containsExactly(0, 0);
  }

  @Test
  void relevanceGivesWayToNovelty() {
    float[][] vectors = {{1, 0}, {0.9f, 0.436f}, {0, 1}};
    MarginalRelevance choice =
        new MarginalRelevance(
            new double[] {1, 0.6, 0.5}, vectors, new boolean[] {true, true, true});
    assertThat(choice.choose(3)).containsExactly(0, 2, 1);
  }
}
