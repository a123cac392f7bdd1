package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.schedule.Lanes;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tokens a second of a model whose weights are random, beside other engines with the same weights:
 * sources of {@value #SOURCE} tokens, answers of exactly {@value #ANSWER}. All engines take turns
 * in every round, so that what disturbs the machine disturbs all.
 */
final class ShapeBench {

  private static final int SOURCE = 24;
  private static final int ANSWER = 32;
  private static final int ROWS = 32;
  private static final List<Integer> BEAMS = List.of(1, 4);
  private static final List<Integer> BATCHES = List.of(1, 8, 32);

  /** As many rows in a batch as are asked for. */
  private static final TokenBudget ALL = new TokenBudget(1 << 20);

  /** At one row a time fewer rows say as much. */
  private static final int ROWS_ALONE = 2;

  private final TextModel model;
  private final @Nullable PeerEngines peers;
  private final List<String> sources;

  /**
   * A benchmark.
   *
   * @param model of the shape
   * @param peers the other engines, where they are
   */
  ShapeBench(TextModel model, @Nullable PeerEngines peers) {
    this.model = model;
    this.peers = peers;
    Random random = new Random(3);
    this.sources =
        IntStream.range(0, ROWS)
            .mapToObj(
                row ->
                    random
                        .ints(SOURCE, 2, model.generator().vocabulary() - 2)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
            .toList();
  }

  /**
   * Measures.
   *
   * @param measured is given each series as soon as it is there
   */
  void run(int rounds, Consumer<List<Series>> measured) throws IOException {
    List<String> engines = new ArrayList<>(List.of("khulasa"));
    if (peers != null) {
      engines.addAll(peers.names());
    }
    try (Lanes lanes = new Lanes(model.lanes())) {
      for (int beams : BEAMS) {
        for (int batch : BATCHES) {
          double[][] rates = new double[engines.size()][rounds];
          for (int round = -1; round < rounds; round++) {
            for (int engine = 0; engine < engines.size(); engine++) {
              double rate = rate(engines.get(engine), beams, batch, lanes);
              // The first round warms up.
              if (round >= 0) {
                rates[engine][round] = rate;
              }
            }
          }
          List<Series> series = new ArrayList<>();
          for (int engine = 0; engine < engines.size(); engine++) {
            String name = "beams %d, batch %2d: %s".formatted(beams, batch, engines.get(engine));
            series.add(new Series(name, "tokens/s", Better.HIGHER, rates[engine]));
          }
          measured.accept(series);
        }
      }
    }
  }

  private double rate(String engine, int beams, int batch, Lanes lanes) throws IOException {
    List<String> rows = sources.subList(0, batch == 1 ? ROWS_ALONE : ROWS);
    long start = System.nanoTime();
    if (engine.equals("khulasa") || peers == null) {
      ModelTranslator translator = translator(beams, lanes);
      for (int from = 0; from < rows.size(); from += batch) {
        List<String> together = rows.subList(from, Math.min(rows.size(), from + batch));
        translator.translate(together, StopSignal.NEVER);
      }
    } else {
      peers.run(engine, beams, batch, ANSWER, rows);
    }
    return rows.size() * ANSWER / ((System.nanoTime() - start) / 1e9);
  }

  private ModelTranslator translator(int beams, Lanes lanes) {
    TextModel fixed =
        new TextModel(
            model.generator(),
            new NumberWords(),
            new PromptFormat(List.of(), "", "", model.prompt().last()),
            new LengthLimits(SOURCE, 0, ANSWER),
            model.search(),
            model.lanes(),
            model.revision());
    SearchSettings settings = model.search().withBeams(beams).withMinimum(ANSWER);
    return new ModelTranslator(fixed, SearchStrategy.exact(settings), ALL, lanes);
  }
}
