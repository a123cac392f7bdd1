package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBudgetTest {

  /** Classes of ten tokens. */
  static final GenerativeModel TENS =
      new GenerativeModel() {
        @Override
        public Generation start(int[][] prompts) {
          throw new IllegalStateException("nothing is decoded here");
        }

        @Override
        public int batchClass(int promptLength) {
          return slots(promptLength);
        }

        @Override
        public int slots(int promptLength) {
          return (promptLength + 9) / 10 * 10;
        }

        @Override
        public int vocabulary() {
          return 0;
        }

        @Override
        public int[] answerStart() {
          return new int[0];
        }

        @Override
        public int room(int promptLength) {
          return 100 - slots(promptLength);
        }
      };

  @Test
  void longestComeFirstAndClassesStayApart() {
    assertThat(batches(100, 5, 25, 9, 21)).containsExactly(List.of(1, 3), List.of(2, 0));
  }

  @Test
  void slotsOfABatchStayUnderTheBudget() {
    assertThat(batches(30, 8, 8, 8, 8)).containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void promptBeyondTheBudgetGoesAlone() {
    assertThat(batches(10, 45, 44)).containsExactly(List.of(0), List.of(1));
  }

  @Test
  void fewPromptsAreSharedOutAmongLanes() {
    List<int[]> prompts = IntStream.of(5, 6, 7, 8, 9).mapToObj(int[]::new).toList();

    assertThat(new TokenBudget(1000).batches(prompts, TENS, 2))
        .containsExactly(List.of(4, 3, 2), List.of(1, 0));
    assertThat(new TokenBudget(1000).batches(prompts.subList(0, 1), TENS, 2)).hasSize(1);
  }

  @Test
  void nothingMakesNoBatch() {
    assertThat(batches(10)).isEmpty();
  }

  @Test
  void budgetOfNothingIsRefused() {
    assertThatThrownBy(() -> new TokenBudget(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<List<Integer>> batches(int slots, int... lengths) {
    List<int[]> prompts = IntStream.of(lengths).mapToObj(int[]::new).toList();
    return new TokenBudget(slots).batches(prompts, TENS, 1);
  }
}
