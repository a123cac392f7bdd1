package io.khulasa.bench;

import io.khulasa.bench.load.LoadBench;
import io.khulasa.bench.load.LoadOptions;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.Inventory;
import io.khulasa.model.TextModel;
import io.khulasa.model.TextModels;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.translate.TokenBudget;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khulasa bench}: speed and memory on this machine, conditions and all. */
@Command(
    name = "bench",
    description = "Measures speed and memory on this machine.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  private final PrintStream out;
  private final Function<List<String>, ConfigurableApplicationContext> startup;
  private final Path models;
  private final List<String> settings;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each thing is measured (default ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private int rounds = 5;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      description =
          "Measures a model of random weights beside CTranslate2 and transformers instead: opus-mt.")
  private @Nullable String shape;

  @Mixin private LoadOptions load = new LoadOptions();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description = "The other engines: ctranslate2, transformers (default both).",
      defaultValue = "ctranslate2,transformers")
  private List<String> peers = List.of();

  /**
   * The command.
   *
   * @param startup opens the service's parts with more settings
   * @param models the folder of models; the sample pages lie in seeds beside it
   * @param settings as they were written, for services that are started
   */
  public BenchCommand(
      PrintStream out,
      Function<List<String>, ConfigurableApplicationContext> startup,
      Path models,
      List<String> settings) {
    this.out = out;
    this.startup = startup;
    this.models = models.toAbsolutePath().normalize();
    this.settings = List.copyOf(settings);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1 || rounds > 1000) {
      throw new PipelineException(
          FailureKind.MALFORMED, "--rounds must be from 1 to 1000, not " + rounds);
    }
    out.println("machine    " + Machine.describe());
    if (load.wanted()) {
      SamplePages pages = SamplePages.read(models.resolveSibling("seeds"));
      new LoadBench(load, pages, settings, out).run();
      return 0;
    }
    return shape == null ? service() : shape(shape);
  }

  /** A model of random weights beside other engines. */
  private int shape(String name) throws IOException, InterruptedException {
    if (!name.equals(ShapeFolder.OPUS_MT)) {
      throw new PipelineException(
          FailureKind.MALFORMED, "--shape knows " + ShapeFolder.OPUS_MT + ", not " + name);
    }
    ShapeFolder folder = ShapeFolder.of(models).made();
    List<String> settings =
        List.of("--khulasa.translation.model=" + folder.shape().resolve("onnx"));
    try (ConfigurableApplicationContext context = startup.apply(settings);
        PeerEngines others =
            new PeerEngines(folder.python(), folder.peers(), folder.shape(), peers)) {
      TextModel model = context.getBean(TextModels.class).translator();
      out.println("shape      " + name + ", random weights, int8, " + rounds + " rounds\n");
      out.println(Series.heading());
      new ShapeBench(model, others).run(rounds, this::print);
    }
    return 0;
  }

  private int service() throws IOException, InterruptedException {
    SamplePages pages = SamplePages.read(models.resolveSibling("seeds"));
    try (ConfigurableApplicationContext context = startup.apply(List.of())) {
      Inventory inventory = context.getBean(Inventory.class);
      out.println("device     " + inventory.device().name() + ": " + inventory.device().reason());
      out.println("translator " + inventory.translator().name() + ", " + rounds + " rounds");
      out.println();
      out.println(Series.heading());
      TextModel model = context.getBean(TextModels.class).translator();
      TokenBudget budget = new TokenBudget(context.getBean(InferenceProperties.class).batchSlots());
      print(new CleaningBench(pages).run(rounds));
      print(new DecodingBench(model, budget, pages.sentences()).run(rounds));
      print(new ArticleBench(context.getBean(ArticlePipeline.class), pages).run(rounds));
      print(new ServiceBench(pages, modelBytes(inventory)).run(rounds));
    }
    return 0;
  }

  private void print(List<Series> series) {
    series.forEach(line -> out.println(line.line()));
    out.flush();
  }

  private static long modelBytes(Inventory inventory) {
    return List.of(inventory.translator(), inventory.summarizer()).stream()
        .flatMap(model -> model.files().stream())
        .mapToLong(file -> file.bytes())
        .sum();
  }
}
