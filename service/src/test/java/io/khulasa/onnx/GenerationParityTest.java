package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.Hypothesis.Ending;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Token for token what Hugging Face's generate gives: every family and layout, every setting, in
 * batches of unequal lengths and alone.
 */
final class GenerationParityTest {

  private static final Path FIXTURES = Path.of(System.getProperty("khulasa.root"), "models/parity");

  static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(?!tiny|decoder|.*int8).*\\.zip"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyCaseGivesTheSameTokensAndScores(Path zip, @TempDir Path folder) throws IOException {
    ParityFixture fixture = ParityFixture.unpack(zip, folder);
    double tolerance = fixture.expected().get("tolerance").asDouble();
    try (EncoderDecoderModel model = fixture.open()) {
      for (JsonNode example : fixture.cases()) {
        ConfigFiles files = fixture.settings(example);
        SearchSettings settings = GenerationConfig.of(files, EncoderDecoderConfig.of(files).ends());
        int longest = EncoderDecoderConfig.of(files).longest() - 1;
        int[][] prompts =
            example
                .get("inputs")
                .valueStream()
                .map(GenerationParityTest::ids)
                .toArray(int[][]::new);

        List<List<Hypothesis>> together = search(model, settings, longest, prompts);

        String name = zip.getFileName() + " " + example.get("name").asString();
        for (int row = 0; row < prompts.length; row++) {
          check(
              together.get(row),
              example.get("results").get(row),
              settings,
              tolerance,
              name + " row " + row);
          List<Hypothesis> alone = search(model, settings, longest, prompts[row]).get(0);
          check(
              alone,
              example.get("results").get(row),
              settings,
              tolerance,
              name + " alone, row " + row);
        }
      }
    }
  }

  /**
   * Dynamic int8 takes one scale for a whole tensor, padding included, and the reference pads to
   * another length: most answers are the same, not all.
   */
  @Test
  void dynamicInt8GivesNearlyTheSame(@TempDir Path folder) throws IOException {
    ParityFixture fixture = ParityFixture.unpack(FIXTURES.resolve("marian-int8-split.zip"), folder);
    int rows = 0;
    int same = 0;
    try (EncoderDecoderModel model = fixture.open()) {
      for (JsonNode example : fixture.cases()) {
        ConfigFiles files = fixture.settings(example);
        SearchSettings settings = GenerationConfig.of(files, model.config().ends());
        int[][] prompts = prompts(example);
        int longest = EncoderDecoderConfig.of(files).longest() - 1;
        List<List<Hypothesis>> found = search(model, settings, longest, prompts);
        for (int row = 0; row < prompts.length; row++) {
          rows++;
          int[] wanted = ids(example.get("results").get(row).get(0).get("ids"));
          int[] tokens = found.get(row).get(0).tokens();
          same += Arrays.equals(Arrays.copyOf(wanted, tokens.length), tokens) ? 1 : 0;
        }
      }
    }
    assertThat(same).as("of %d rows", rows).isGreaterThan(rows * 7 / 10);
  }

  private static int[][] prompts(JsonNode example) {
    return example.get("inputs").valueStream().map(GenerationParityTest::ids).toArray(int[][]::new);
  }

  private static List<List<Hypothesis>> search(
      EncoderDecoderModel model, SearchSettings settings, int longest, int[]... prompts) {
    int[] limits = IntStream.generate(() -> longest).limit(prompts.length).toArray();
    return SearchStrategy.exact(settings).search(model, prompts, limits, StopSignal.NEVER);
  }

  private static void check(
      List<Hypothesis> found,
      JsonNode expected,
      SearchSettings settings,
      double tolerance,
      String name) {
    assertThat(found).as(name).hasSize(expected.size());
    for (int i = 0; i < found.size(); i++) {
      Hypothesis hypothesis = found.get(i);
      JsonNode wanted = expected.get(i);
      int[] ids = ids(wanted.get("ids"));
      boolean ended = settings.ends().contains(ids[ids.length - 1]);
      assertThat(hypothesis.tokens())
          .as(name)
          .isEqualTo(ended ? Arrays.copyOf(ids, ids.length - 1) : ids);
      assertThat(hypothesis.ending()).isEqualTo(ended ? Ending.END_TOKEN : Ending.LENGTH);
      assertThat(hypothesis.rank())
          .as(name)
          .isCloseTo(wanted.get("score").asDouble(), within(tolerance));
      JsonNode scores = wanted.get("tokenLogProbs");
      for (int token = 0; scores != null && token < scores.size(); token++) {
        assertThat(hypothesis.logProbabilities()[token])
            .as("%s token %d", name, token)
            .isCloseTo(scores.get(token).asDouble(), within(tolerance));
      }
    }
  }

  private static int[] ids(JsonNode list) {
    return list.valueStream().mapToInt(JsonNode::asInt).toArray();
  }
}
