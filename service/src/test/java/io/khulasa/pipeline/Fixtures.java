package io.khulasa.pipeline;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.Device;
import io.khulasa.model.Inventory;
import io.khulasa.model.KnownAnswer;
import io.khulasa.model.ModelInfo;
import io.khulasa.summarize.Candidate;
import io.khulasa.summarize.Summarizer;
import io.khulasa.summarize.Summary;
import io.khulasa.translate.Translation.Ending;
import io.khulasa.translate.Translator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Small deterministic stages. */
public final class Fixtures {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Fixtures() {}

  /** Limits that are quickly reached. */
  public static LimitsProperties limits() {
    return new LimitsProperties(DataSize.ofMegabytes(1), 20_000, 10_000, 50, 100, 4);
  }

  /** Stages around a translator. */
  public static Stages stages(Translator translator) {
    return new Stages(
        new NaiveCleaner(true),
        new NaiveCleaner(false),
        new NaiveSplitter(),
        Fixtures::cut,
        translator,
        Fixtures::check,
        Fixtures::missing,
        new Leading());
  }

  /** What the warm-up asks. */
  public static final KnownAnswer KNOWN =
      new KnownAnswer("أعلنت وزارة الصحة افتتاح ثلاثة مستشفيات جديدة في العاصمة.", "hospital");

  /** Lets the warm-up pass. */
  public static void passWarmup(ScriptedTranslator translator) {
    translator.answer(KNOWN.source(), "Three new hospitals were opened.", Ending.COMPLETE);
  }

  /** Two models on the CPU. */
  public static Inventory inventory() {
    return new Inventory(
        new ModelInfo(
            "speller",
            "translation",
            "scripted-1",
            "Apache-2.0",
            "here",
            List.of(new ModelInfo.File("model.onnx", 3, "abc"))),
        new ModelInfo("leading", "sentence-vectors", "leading-1", "MIT", "here", List.of()),
        new Device("cpu", "there is no GPU"),
        KNOWN);
  }

  /** A pipeline of the fixtures. */
  public static ArticlePipeline pipeline(ScriptedTranslator translator, boolean retry) {
    return new ArticlePipeline(stages(translator), ModelUse.of(inventory()), limits(), retry);
  }

  /** A scheduler with room. */
  public static InferenceScheduler scheduler() {
    return new InferenceScheduler(
        new Backlog(1000, new Pace(1e6)), CircuitBreaker.ofDefaults("test"), Duration.ofSeconds(1));
  }

  private static List<String> cut(String sentence, int limit, ToIntFunction<String> length) {
    List<String> words = List.of(sentence.split(" "));
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < words.size(); i += limit) {
      pieces.add(String.join(" ", words.subList(i, Math.min(words.size(), i + limit))));
    }
    return pieces;
  }

  private static List<Flag> check(String source, String target) {
    List<Flag> flags = new ArrayList<>();
    missing(source, target).forEach(n -> flags.add(new Flag(Kind.NUMBER, n + " is missing")));
    if (LanguageShares.holdsArabic(target)) {
      flags.add(new Flag(Kind.UNTRANSLATED, "Arabic letters are left"));
    }
    return flags;
  }

  private static List<String> missing(String source, String target) {
    return NUMBER
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(number -> !target.contains(number))
        .toList();
  }

  /** Takes the first sentences. */
  private static final class Leading implements Summarizer {

    @Override
    public Summary summarize(
        @Nullable String title, List<Candidate> sentences, int count, StopSignal stop) {
      List<Summary.Line> lines =
          IntStream.range(0, sentences.size())
              .filter(i -> sentences.get(i).eligible())
              .limit(count)
              .mapToObj(i -> new Summary.Line(sentences.get(i).text(), List.of(i)))
              .toList();
      return new Summary(lines, Summary.Method.EXTRACTIVE, 1);
    }

    @Override
    public String revision() {
      return "leading-1";
    }
  }
}
