package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.model.TokenCodec;
import io.khulasa.schedule.Lanes;
import io.khulasa.translate.Translation.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelTranslatorTest {

  /** A token a character. */
  private static final TokenCodec CHARACTERS =
      new TokenCodec() {
        @Override
        public int[] encode(String text) {
          return text.chars().toArray();
        }

        @Override
        public String decode(int[] tokens) {
          return new String(tokens, 0, tokens.length);
        }
      };

  /** Answers with the prompt, and as many dots as the answer may be long. */
  private static final SearchStrategy ECHO =
      (model, prompts, longest, rows) -> {
        for (int i = 0; i < prompts.length; i++) {
          rows.found(i, List.of(echo(prompts[i], longest[i])));
        }
      };

  private final Lanes lanes = new Lanes(2);

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void everySegmentGetsItsOwnAnswerInItsPlace() {
    List<Translation> found = translator(1).translate(List.of("abc", "d", "ef"), StopSignal.NEVER);

    assertThat(found)
        .extracting(translation -> translation.text().replace(".", ""))
        .containsExactly("^<abc>", "^<d>", "^<ef>");
    assertThat(found).extracting(Translation::ending).containsOnly(Ending.COMPLETE);
  }

  @Test
  void everySegmentIsToldOnceWithItsTranslation() {
    Map<Integer, Translation> told = new ConcurrentHashMap<>();
    List<Translation> found =
        translator(1)
            .translate(
                List.of("abc", "d", "ef"),
                (index, translation) -> assertThat(told.put(index, translation)).isNull(),
                StopSignal.NEVER);

    assertThat(told).isEqualTo(Map.of(0, found.get(0), 1, found.get(1), 2, found.get(2)));
  }

  @Test
  void lengthOfAnAnswerIsTiedToItsSource() {
    assertThat(dots(translator(2).translate(List.of("abc"), StopSignal.NEVER))).isEqualTo(7);
  }

  @Test
  void answerNeverOutgrowsTheModel() {
    // The model has 100 positions, and the prompt takes 10 slots of them.
    assertThat(dots(translator(1000).translate(List.of("abc"), StopSignal.NEVER))).isEqualTo(90);
  }

  @Test
  void segmentBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> translator(1).translate(List.of("abcdefghi"), StopSignal.NEVER))
        .hasMessage("a segment of 9 tokens; the model takes 8");
  }

  private ModelTranslator translator(double factor) {
    TextModel model =
        new TextModel(
            TokenBudgetTest.TENS,
            CHARACTERS,
            new PromptFormat(List.of((int) '^'), "<", ">", List.of()),
            new LengthLimits(8, factor, 1),
            SearchSettings.greedy(0, List.of()),
            2,
            "echo@1");
    return new ModelTranslator(model, ECHO, new TokenBudget(1000), lanes);
  }

  private static Hypothesis echo(int[] prompt, int dots) {
    int[] tokens = Arrays.copyOf(prompt, prompt.length + dots);
    Arrays.fill(tokens, prompt.length, tokens.length, '.');
    return new Hypothesis(tokens, new double[] {-1}, -1, Hypothesis.Ending.END_TOKEN);
  }

  private static long dots(List<Translation> found) {
    return found.get(0).text().chars().filter(c -> c == '.').count();
  }
}
