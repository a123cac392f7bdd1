package io.khulasa.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.khulasa.decode.Hypothesis.Ending;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.SearchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GreedySearchTest {

  private static final int END = 1;
  private final GreedySearch search =
      new GreedySearch(SearchSettings.greedy(END, List.of()), LoopDetector.USUAL);

  @Test
  void eachRowGetsItsOwnAnswer() {
    ScriptedModel model = new ScriptedModel(20, new int[] {7, 8, END}, new int[] {9, END});

    List<Hypothesis> found = search(model, 10, 0, 1, 0);

    assertThat(found).extracting(Hypothesis::ending).containsOnly(Ending.END_TOKEN);
    assertThat(found.get(0).tokens()).containsExactly(7, 8);
    assertThat(found.get(1).tokens()).containsExactly(9);
    assertThat(found.get(2)).isEqualTo(found.get(0));
    assertThat(model.closed).isEqualTo(1);
  }

  @Test
  void scoreIsTheMeanProbabilityOfTheTokens() {
    ScriptedModel model = new ScriptedModel(20, new int[] {7, END});

    Hypothesis found = search(model, 10, 0).get(0);

    // One logit of 5 beside 19 of 0.
    double expected = Math.exp(5) / (Math.exp(5) + 19);
    assertThat(found.score()).isCloseTo(expected, within(1e-4));
    assertThat(found.logProbability()).isCloseTo(2 * Math.log(expected), within(1e-4));
  }

  @Test
  void longestAnswerIsNeverExceeded() {
    int[] counting = IntStream.range(2, 19).toArray();

    Hypothesis found = search(new ScriptedModel(20, counting), 5, 0).get(0);

    assertThat(found.ending()).isEqualTo(Ending.LENGTH);
    assertThat(found.tokens()).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void loopIsCutAfterItsFirstRound() {
    int[] loop = {3, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7};

    Hypothesis found = search(new ScriptedModel(20, loop), 100, 0).get(0);

    assertThat(found.ending()).isEqualTo(Ending.LOOP);
    assertThat(found.tokens()).containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void rowsThatAreDoneLeaveTheBatch() {
    int[] counting = IntStream.range(2, 15).toArray();
    ScriptedModel model = new ScriptedModel(20, new int[] {END}, counting);

    search(model, 10, 0, 0, 1, 0);

    assertThat(model.batches.get(0)).hasSize(4);
    assertThat(model.batches.subList(1, model.batches.size())).allMatch(rows -> rows.length == 1);
  }

  @Test
  void suppressedTokensAreNeverChosen() {
    SearchStrategy careful = SearchStrategy.of(SearchSettings.greedy(END, List.of(7)));
    ScriptedModel model = new ScriptedModel(20, new int[] {7, END});

    Hypothesis found =
        careful.search(model, prompts(0), new int[] {4}, StopSignal.NEVER).get(0).get(0);

    assertThat(found.tokens()).doesNotContain(7);
  }

  @Test
  void stopsBetweenStepsAndFreesTheBatch() {
    ScriptedModel model = new ScriptedModel(20, IntStream.range(2, 19).toArray());
    int[] asked = new int[1];
    StopSignal third =
        () -> {
          if (++asked[0] == 3) {
            throw new PipelineException(FailureKind.DEADLINE, "too late");
          }
        };

    assertThatThrownBy(() -> search.search(model, prompts(0), new int[] {100}, third))
        .isInstanceOf(PipelineException.class);
    assertThat(model.closed).isEqualTo(1);
    assertThat(model.batches).hasSize(2);
  }

  @Test
  void rowThatNobodyWantsLeavesAndTheOthersAreToldAsTheyEnd() {
    int[] counting = IntStream.range(2, 15).toArray();
    ScriptedModel model = new ScriptedModel(20, new int[] {7, 8, END}, counting);
    List<Integer> told = new ArrayList<>();
    Rows rows =
        new Rows() {
          @Override
          public boolean wanted(int row) {
            // The second row goes on until the first one has ended.
            return row == 0 || told.isEmpty();
          }

          @Override
          public void found(int row, List<Hypothesis> hypotheses) {
            told.add(row);
          }
        };

    search.search(model, prompts(0, 1), new int[] {100, 100}, rows);

    assertThat(told).containsExactly(0);
    assertThat(model.batches).hasSize(3);
    assertThat(model.closed).isEqualTo(1);
  }

  @Test
  void logitsThatAreNotNumbersAreAnError() {
    float[] broken = {1, Float.NaN, 2};

    assertThatThrownBy(() -> TokenChoice.best(broken, new LogSoftmax(3)))
        .hasMessageContaining("not numbers");
  }

  private List<Hypothesis> search(ScriptedModel model, int longest, int... rows) {
    int[] limits = IntStream.generate(() -> longest).limit(rows.length).toArray();
    return search.search(model, prompts(rows), limits, StopSignal.NEVER).stream()
        .map(found -> found.get(0))
        .toList();
  }

  private static int[][] prompts(int... rows) {
    return IntStream.of(rows).mapToObj(row -> new int[] {row}).toArray(int[][]::new);
  }
}
