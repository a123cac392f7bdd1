package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TextModel;
import io.khulasa.schedule.Lanes;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translator;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens a second with 1, 8, 16 and 32 sentences asked at once. Every size translates the same
 * sentences, in the same rounds, one size after the other: what disturbs the machine disturbs all.
 */
final class DecodingBench {

  private static final int SLOTS = 64;
  private static final List<Integer> SIZES = List.of(1, 8, 16, 32);

  private final TextModel model;
  private final TokenBudget budget;
  private final List<String> sentences;

  /**
   * A benchmark.
   *
   * @param budget of a batch, as the service has it
   * @param candidates sentences to choose from: the first 32 of at most 64 slots
   */
  DecodingBench(TextModel model, TokenBudget budget, List<String> candidates) {
    this.model = model;
    this.budget = budget;
    this.sentences =
        candidates.stream()
            .filter(text -> model.prompt().prompt(text, model.codec()).length <= SLOTS)
            .limit(SIZES.get(SIZES.size() - 1))
            .toList();
  }

  List<Series> run(int rounds) {
    double[][] rates = new double[SIZES.size()][rounds];
    SearchStrategy search = SearchStrategy.of(model.search());
    try (Lanes lanes = new Lanes(model.lanes())) {
      Translator translator = new ModelTranslator(model, search, budget, lanes);
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < SIZES.size(); i++) {
          rates[i][round] = rate(translator, SIZES.get(i));
        }
      }
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < SIZES.size(); i++) {
      String name =
          "decoding, %d of %d sentences at once".formatted(SIZES.get(i), sentences.size());
      series.add(new Series(name, "tokens/s", Better.HIGHER, rates[i]));
    }
    return series;
  }

  private double rate(Translator translator, int size) {
    int tokens = 0;
    long start = System.nanoTime();
    for (int from = 0; from < sentences.size(); from += size) {
      List<String> together = sentences.subList(from, Math.min(sentences.size(), from + size));
      for (Translation translation : translator.translate(together, StopSignal.NEVER)) {
        // The token that ends an answer is decoded like any other.
        tokens += translator.length(translation.text()) + 1;
      }
    }
    return tokens / ((System.nanoTime() - start) / 1e9);
  }
}
