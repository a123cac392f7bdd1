package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TextModel;
import io.khulasa.schedule.Lanes;
import io.khulasa.store.ModelFolder;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translation.Ending;
import io.khulasa.translate.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled model itself. */
final class BundledTranslatorIT {

  private static final Path ROOT = Path.of(System.getProperty("khulasa.root"));
  private static final int ROOMY = 4096;

  private static final Lanes LANES = new Lanes(2);

  private static LoadedTextModel loaded;

  @BeforeAll
  static void open() {
    loaded = load(2);
  }

  @AfterAll
  static void close() {
    loaded.close();
    LANES.close();
  }

  @Test
  void translatesNews() {
    Translation translation =
        translator(ROOMY)
            .translate(List.of("أعلنت الحكومة عن خطة جديدة."), StopSignal.NEVER)
            .get(0);

    assertThat(translation.text()).containsIgnoringCase("government").containsIgnoringCase("plan");
    assertThat(translation.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(translation.score()).isBetween(0.2, 1.0);
  }

  @Test
  void rowIsTheSameAloneAndInEveryBatch() throws IOException {
    List<String> sentences = sentences(32);

    List<String> alone = texts(translator(1), sentences);

    assertThat(texts(translator(4 * 64), sentences)).isEqualTo(alone);
    assertThat(texts(translator(16 * 64), sentences)).isEqualTo(alone);
    assertThat(texts(translator(ROOMY), sentences)).isEqualTo(alone);
  }

  @Test
  void rowIsTheSameWhoeverSharesItsBatch() throws Exception {
    List<String> sentences = sentences(24);
    Translator translator = translator(8 * 64);
    List<String> alone = texts(translator(1), sentences);

    ExecutorService callers = Executors.newFixedThreadPool(6);
    try {
      List<Future<List<String>>> calls = new ArrayList<>();
      for (int from = 0; from < sentences.size(); from += 4) {
        List<String> own = sentences.subList(from, from + 4);
        calls.add(callers.submit(() -> texts(translator, own)));
      }
      List<String> together = new ArrayList<>();
      for (Future<List<String>> call : calls) {
        together.addAll(call.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void branchedRowGoesOnLikeTheOneItCameFrom() {
    TextModel model = loaded.model();
    int[] prompt = model.prompt().prompt("وصل الوزير إلى العاصمة.", model.codec());
    int[] other = model.prompt().prompt("انتهت المباراة بالتعادل.", model.codec());
    float[] straight = new float[model.generator().vocabulary()];
    float[] branched = new float[model.generator().vocabulary()];

    try (var generation = model.generator().start(new int[][] {prompt, other})) {
      generation.advance(new int[] {0, 1}, new int[] {10, 11});
      generation.advance(new int[] {0, 1}, new int[] {12, 13});
      generation.logits().read(1, straight);
    }
    try (var generation = model.generator().start(new int[][] {other, prompt})) {
      generation.advance(new int[] {0, 0, 1}, new int[] {11, 11, 10});
      generation.advance(new int[] {2, 0}, new int[] {12, 13});
      generation.logits().read(1, branched);
    }

    assertThat(branched).isEqualTo(straight);
  }

  @Test
  void stopIsObeyedBetweenSteps() {
    int[] asked = new int[1];
    StopSignal fifth =
        () -> {
          if (++asked[0] == 5) {
            throw new PipelineException(FailureKind.DEADLINE, "too late");
          }
        };

    assertThatThrownBy(() -> translator(ROOMY).translate(List.of("وصل الوزير إلى العاصمة."), fifth))
        .isInstanceOf(PipelineException.class);
    assertThat(asked[0]).isEqualTo(5);
  }

  @Test
  void segmentBeyondTheModelIsRefusedAndNeverCut() {
    String endless = "كلمة ".repeat(400);

    assertThatThrownBy(() -> translator(ROOMY).translate(List.of(endless), StopSignal.NEVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the model takes 120");
  }

  @Test
  void oddTextsComeBackAsText() {
    List<String> odd = List.of("؟", "123", "😀 خبر", "a", "ـــ", "\uFFFD", "🇪🇬".repeat(10));

    assertThat(translator(ROOMY).translate(odd, StopSignal.NEVER))
        .hasSameSizeAs(odd)
        .allSatisfy(translation -> assertThat(translation.text()).doesNotContain("<eos>", "<pad>"));
  }

  @Test
  void closedModelSaysThatTheServiceStops() {
    LoadedTextModel model = load(1);
    Translator translator = translator(model, ROOMY);
    model.close();

    assertThatThrownBy(() -> translator.translate(List.of("خبر"), StopSignal.NEVER))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void foreignGraphIsRefusedWithWhatWasFound(@TempDir Path folder) {
    DecoderConfig config = new DecoderConfig(2, 1, 4, 10, 100, 2, 1, 0);
    Path encoder = ROOT.resolve("models/all-minilm-l6-v2/all-minilm-l6-v2-q.onnx");

    assertThatThrownBy(
            () -> new DecoderOnlyModel(encoder, config, Device.cpu(), SessionSettings.ONE_THREAD))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("no input past_key_values.0.key")
        .hasMessageContaining("token_type_ids");
    assertThatThrownBy(
            () ->
                new DecoderOnlyModel(
                    folder.resolve("none.onnx"), config, Device.cpu(), SessionSettings.ONE_THREAD))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("none.onnx");
  }

  private static LoadedTextModel load(int threads) {
    ModelFolder folder = ModelFolder.read(ROOT.resolve("models/khulasa-ar-en-148m"));
    return new ModelLoader(Device.cpu(), threads).textModel(folder).join();
  }

  private static Translator translator(int slots) {
    return translator(loaded, slots);
  }

  private static Translator translator(LoadedTextModel source, int slots) {
    TextModel model = source.model();
    return new ModelTranslator(
        model, SearchStrategy.of(model.search()), new TokenBudget(slots), LANES);
  }

  private static List<String> texts(Translator translator, List<String> sentences) {
    return translator.translate(sentences, StopSignal.NEVER).stream()
        .map(Translation::text)
        .toList();
  }

  /** Article lines of the sample pages, short enough for the model. */
  private static List<String> sentences(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("seeds"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        JsonNode keep = JsonMapper.shared().readTree(file.toFile()).get("keep");
        IntStream.range(0, keep.size()).forEach(i -> lines.add(keep.get(i).asString()));
      }
    }
    Translator translator = translator(ROOMY);
    return lines.stream()
        .flatMap(line -> Stream.of(line.split("(?<=[.،])\\s")))
        .filter(text -> translator.length(text) <= translator.longest())
        .limit(count)
        .toList();
  }
}
