package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.decode.GreedySearch;
import io.khulasa.decode.SuppressTokens;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TranslationModel;
import io.khulasa.translate.ModelTranslator;
import io.khulasa.translate.TokenBudget;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translator;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens a second at several batch sizes. Every size translates the same sentences, in the same
 * rounds, one size after the other: what disturbs the machine disturbs all of them.
 */
final class DecodingBench {

  private static final List<Integer> SIZES = List.of(1, 8, 16, 32);

  private final TranslationModel model;
  private final List<String> sentences;

  /**
   * A benchmark.
   *
   * @param candidates sentences to choose from: the first 32 that fit in the smallest class
   */
  DecodingBench(TranslationModel model, List<String> candidates) {
    this.model = model;
    int smallest = model.generator().slots(1);
    this.sentences =
        candidates.stream()
            .filter(text -> model.prompt().prompt(text, model.codec()).length <= smallest)
            .limit(SIZES.get(SIZES.size() - 1))
            .toList();
  }

  List<Series> run(int rounds) {
    double[][] rates = new double[SIZES.size()][rounds];
    int smallest = model.generator().slots(1);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < SIZES.size(); i++) {
        rates[i][round] = rate(translator(SIZES.get(i) * smallest));
      }
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < SIZES.size(); i++) {
      String name = "decoding, batch %d".formatted(SIZES.get(i));
      series.add(new Series(name, "tokens/s", Better.HIGHER, rates[i]));
    }
    return series;
  }

  private double rate(Translator translator) {
    long start = System.nanoTime();
    List<Translation> translations = translator.translate(sentences, StopSignal.NEVER);
    double seconds = (System.nanoTime() - start) / 1e9;
    // The token that ends an answer is decoded like any other.
    int tokens =
        translations.stream().mapToInt(t -> model.codec().encode(t.text()).length + 1).sum();
    return tokens / seconds;
  }

  private Translator translator(int slots) {
    GreedySearch search =
        new GreedySearch(model.end(), List.of(new SuppressTokens(model.forbidden())));
    return new ModelTranslator(model, search, new TokenBudget(slots));
  }
}
