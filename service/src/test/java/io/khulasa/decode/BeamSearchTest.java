package io.khulasa.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khulasa.decode.Hypothesis.Ending;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.EarlyStopping;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.SearchSettings.Constraints;
import io.khulasa.model.SearchSettings.Repetition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against tables of scores; parity with Hugging Face's generate is in the onnx package's tests. */
final class BeamSearchTest {

  private static final int END = 1;

  @Test
  void widestSearchFindsTheBestAnswerOfAll() {
    for (long seed = 0; seed < 50; seed++) {
      TableModel model = new TableModel(4, seed);

      Hypothesis found = search(model, settings(64, 0), 3, 5).get(0).get(0);

      assertThat(found.rank()).isCloseTo(best(model, 5, List.of(0), 0, 3), within(1e-4));
    }
  }

  @Test
  void moreBeamsNeverFindWorse() {
    int better = 0;
    for (long seed = 0; seed < 50; seed++) {
      TableModel model = new TableModel(12, seed);
      double greedy =
          SearchStrategy.of(settings(1, 0))
              .search(model, new int[][] {{3}}, new int[] {6}, StopSignal.NEVER)
              .get(0)
              .get(0)
              .rank();
      double beams = search(model, settings(8, 0), 6, 3).get(0).get(0).rank();
      better += beams > greedy + 1e-6 ? 1 : 0;
      assertThat(beams).isGreaterThan(greedy - 1);
    }
    assertThat(better).isGreaterThan(10);
  }

  @Test
  void promptsDoNotDependOnTheirBatch() {
    TableModel model = new TableModel(10, 3);
    int[] prompts = IntStream.range(0, 9).toArray();

    List<List<Hypothesis>> together = search(model, settings(4, 1), 12, prompts);

    for (int i = 0; i < prompts.length; i++) {
      assertThat(search(model, settings(4, 1), 12, prompts[i]).get(0)).isEqualTo(together.get(i));
    }
  }

  @Test
  void answersComeBestFirstAndAreDifferent() {
    List<Hypothesis> found = search(new TableModel(10, 4), settings(4, 1), 12, 2).get(0);

    assertThat(found).hasSize(4).doesNotHaveDuplicates();
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.rank(), a.rank()));
    assertThat(found)
        .allSatisfy(
            answer ->
                assertThat(answer.rank())
                    .isCloseTo(
                        answer.logProbability() / answer.logProbabilities().length, within(1e-9)));
  }

  @Test
  void forcedTokensStandWhereTheyAreForced() {
    SearchSettings forced =
        with(new Constraints(7, END, List.of(List.of(5), List.of(3, 4)), List.of(6), List.of()));

    for (int prompt = 0; prompt < 20; prompt++) {
      for (Hypothesis answer : search(new TableModel(10, 5), forced, 6, prompt).get(0)) {
        assertThat(answer.tokens()[0]).isEqualTo(7);
        assertThat(answer.tokens()).doesNotContain(5, 6);
        assertThat(Arrays.stream(answer.tokens()).boxed()).doesNotContainSequence(3, 4);
        assertThat(answer.ending()).isEqualTo(Ending.END_TOKEN);
        assertThat(answer.tokens().length).isLessThan(6);
      }
    }
  }

  @Test
  void nothingIsSaidTwiceWhereThatIsForbidden() {
    SearchSettings twice = repeating(new Repetition(2, 1));

    for (int prompt = 0; prompt < 20; prompt++) {
      int[] tokens = search(new TableModel(4, 6), twice, 12, prompt).get(0).get(0).tokens();
      List<String> pairs = new ArrayList<>();
      for (int i = 1; i < tokens.length; i++) {
        pairs.add(tokens[i - 1] + " " + tokens[i]);
      }
      assertThat(pairs).doesNotHaveDuplicates();
    }
  }

  @Test
  void answerThatLoopsIsCut() {
    int[] loop = {3, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7};

    Hypothesis found =
        SearchStrategy.of(settings(2, 1))
            .search(
                new ScriptedModel(20, loop), new int[][] {{0}}, new int[] {20}, StopSignal.NEVER)
            .get(0)
            .get(0);

    assertThat(found.ending()).isEqualTo(Ending.LOOP);
    assertThat(found.tokens()).containsExactly(3, 4, 5, 6, 7);
  }

  /** The best rank of all answers there are, by trying every one. */
  private static double best(
      TableModel model, int prompt, List<Integer> history, double total, int room) {
    float[] row = model.row(prompt, history);
    new LogSoftmax(row.length).apply(row);
    double best = Double.NEGATIVE_INFINITY;
    for (int token = 0; token < row.length; token++) {
      double sum = total + row[token];
      if (token == END || room == 1) {
        best = Math.max(best, sum);
      } else {
        List<Integer> longer = new ArrayList<>(history);
        longer.add(token);
        best = Math.max(best, best(model, prompt, longer, sum, room - 1));
      }
    }
    return best;
  }

  @Test
  void promptThatNobodyWantsLeavesAndTheOthersStayTheSame() {
    TableModel model = new TableModel(10, 4);
    List<Hypothesis> alone = search(model, settings(4, 1), 12, 2).get(0);
    List<List<Hypothesis>> told = new ArrayList<>();
    Rows rows =
        new Rows() {
          @Override
          public boolean wanted(int row) {
            return row == 1;
          }

          @Override
          public void found(int row, List<Hypothesis> hypotheses) {
            told.add(hypotheses);
          }
        };

    new BeamSearch(settings(4, 1), LoopDetector.NONE)
        .search(model, new int[][] {{3}, {2}}, new int[] {12, 12}, rows);

    assertThat(told).containsExactly(alone);
  }

  private static List<List<Hypothesis>> search(
      TableModel model, SearchSettings settings, int longest, int... prompts) {
    int[][] rows = IntStream.of(prompts).mapToObj(id -> new int[] {id}).toArray(int[][]::new);
    int[] limits = IntStream.generate(() -> longest).limit(rows.length).toArray();
    return new BeamSearch(settings, LoopDetector.NONE)
        .search(model, rows, limits, StopSignal.NEVER);
  }

  private static SearchSettings settings(int beams, double lengthPenalty) {
    return settings(
        beams, lengthPenalty, SearchSettings.greedy(END, List.of()).constraints(), NO_REPETITION);
  }

  private static SearchSettings with(Constraints constraints) {
    return settings(4, 1, constraints, NO_REPETITION);
  }

  private static SearchSettings repeating(Repetition repetition) {
    return settings(4, 1, SearchSettings.greedy(END, List.of()).constraints(), repetition);
  }

  private static final Repetition NO_REPETITION = new Repetition(0, 1);

  private static SearchSettings settings(
      int beams, double lengthPenalty, Constraints constraints, Repetition repetition) {
    return new SearchSettings(
        Set.of(END),
        beams,
        beams,
        lengthPenalty,
        EarlyStopping.WHEN_IMPOSSIBLE,
        0,
        0,
        constraints,
        repetition,
        false);
  }
}
