package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.Generation;
import io.khulasa.model.SearchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tiny decoder-only models in both layouts against what transformers says without a cache; {@code
 * models/parity/decoder.py} made them.
 */
final class DecoderParityTest {

  private static final int LONGEST = 100;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"left", "in-place"})
  void rowsSayAloneAndTogetherWhatTransformersSays(String layout) throws IOException {
    try (DecoderOnlyModel model = open(layout)) {
      for (JsonNode example : cases()) {
        assertThat(answers(model, ids(example, "prompt"))).containsExactly(answer(example));
      }
      var classes =
          cases().stream()
              .collect(
                  Collectors.groupingBy(
                      example -> model.batchClass(ids(example, "prompt").length),
                      TreeMap::new,
                      Collectors.toList()));
      for (List<JsonNode> together : classes.values()) {
        int[][] prompts =
            together.stream().map(example -> ids(example, "prompt")).toArray(int[][]::new);
        assertThat(answers(model, prompts))
            .isEqualTo(together.stream().map(DecoderParityTest::answer).toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "in-place"})
  void branchedAndReorderedRowsGoOnAsTheyBegan(String layout) throws IOException {
    try (DecoderOnlyModel model = open(layout)) {
      int[] shorter = ids(cases().get(0), "prompt");
      int[] longer = ids(cases().get(2), "prompt");
      float[] straight = new float[model.vocabulary()];
      float[] branched = new float[model.vocabulary()];
      try (Generation generation = model.start(new int[][] {shorter, longer})) {
        generation.advance(new int[] {0, 1}, new int[] {10, 11});
        generation.advance(new int[] {0, 1}, new int[] {12, 13});
        generation.advance(new int[] {0, 1}, new int[] {14, 15});
        generation.logits().read(1, straight);
      }
      try (Generation generation = model.start(new int[][] {longer, shorter})) {
        generation.advance(new int[] {0, 0, 1}, new int[] {11, 11, 10});
        generation.advance(new int[] {2, 0}, new int[] {12, 13});
        generation.advance(new int[] {1}, new int[] {15});
        generation.logits().read(0, branched);
      }

      assertThat(branched).isEqualTo(straight);
    }
  }

  private DecoderOnlyModel open(String layout) throws IOException {
    Path zip =
        Path.of(System.getProperty("khulasa.root"))
            .resolve("models/parity/decoder-" + layout + ".zip");
    ParityFixture.unpack(zip, folder);
    DecoderConfig config =
        JsonMapper.shared().readValue(folder.resolve("config.json").toFile(), DecoderConfig.class);
    return new DecoderOnlyModel(
        folder.resolve("model.onnx"), config, Device.cpu(), SessionSettings.ONE_THREAD);
  }

  private List<JsonNode> cases() {
    JsonNode expected = JsonMapper.shared().readTree(folder.resolve("expected.json").toFile());
    return expected.get("cases").valueStream().toList();
  }

  private static List<List<Integer>> answers(DecoderOnlyModel model, int[]... prompts) {
    SearchSettings greedy = SearchSettings.greedy(1, List.of(0, 2));
    SearchSettings settings =
        new SearchSettings(
            greedy.ends(),
            1,
            1,
            1,
            greedy.earlyStopping(),
            0,
            0,
            greedy.constraints(),
            new SearchSettings.Repetition(3, 1),
            false);
    int[] limits = IntStream.generate(() -> LONGEST).limit(prompts.length).toArray();
    List<List<Hypothesis>> found =
        SearchStrategy.exact(settings).search(model, prompts, limits, StopSignal.NEVER);
    return found.stream().map(row -> Arrays.stream(row.get(0).tokens()).boxed().toList()).toList();
  }

  private static List<Integer> answer(JsonNode example) {
    return Arrays.stream(ids(example, "answer")).boxed().toList();
  }

  private static int[] ids(JsonNode example, String part) {
    return example.get(part).valueStream().mapToInt(JsonNode::asInt).toArray();
  }
}
