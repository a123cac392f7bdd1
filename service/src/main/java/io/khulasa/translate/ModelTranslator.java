package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TranslationModel;
import io.khulasa.translate.Translation.Ending;
import java.util.Arrays;
import java.util.List;

/** Translates with a decoder-only model: a prompt for each segment, batch by batch. */
public final class ModelTranslator implements Translator {

  private final TranslationModel model;
  private final SearchStrategy search;
  private final TokenBudget budget;

  /**
   * A translator.
   *
   * @param search finds the answers
   * @param budget bounds the batches
   */
  public ModelTranslator(TranslationModel model, SearchStrategy search, TokenBudget budget) {
    this.model = model;
    this.search = search;
    this.budget = budget;
  }

  @Override
  public List<Translation> translate(List<String> segments, StopSignal stop) {
    int[] longest = segments.stream().mapToInt(this::longestAnswer).toArray();
    List<int[]> prompts =
        segments.stream().map(text -> model.prompt().prompt(text, model.codec())).toList();
    Translation[] translations = new Translation[segments.size()];
    for (List<Integer> batch : budget.batches(prompts, model.generator())) {
      int[][] rows = batch.stream().map(prompts::get).toArray(int[][]::new);
      int[] limits = batch.stream().mapToInt(i -> longest[i]).toArray();
      List<Hypothesis> found = search.search(model.generator(), rows, limits, stop);
      for (int row = 0; row < rows.length; row++) {
        translations[batch.get(row)] = translation(found.get(row));
      }
    }
    return Arrays.asList(translations);
  }

  @Override
  public int length(String segment) {
    return model.codec().encode(segment).length;
  }

  @Override
  public int longest() {
    return model.limits().longestSource();
  }

  @Override
  public String revision() {
    return model.revision();
  }

  private int longestAnswer(String segment) {
    int length = length(segment);
    if (length > longest()) {
      throw new IllegalArgumentException(
          "a segment of " + length + " tokens; the model takes " + longest());
    }
    return model.limits().longestAnswer(length);
  }

  private Translation translation(Hypothesis hypothesis) {
    Ending ending =
        switch (hypothesis.ending()) {
          case END_TOKEN -> Ending.COMPLETE;
          case LENGTH -> Ending.LENGTH;
          case LOOP -> Ending.LOOP;
        };
    String text = model.codec().decode(hypothesis.tokens());
    return new Translation(text.strip(), hypothesis.score(), ending);
  }
}
