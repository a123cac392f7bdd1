package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TextModel;
import io.khulasa.translate.Translation.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Translates with a model: a prompt for each segment, batch by batch. */
public final class ModelTranslator implements Translator {

  private final TextModel model;
  private final SearchStrategy search;
  private final TokenBudget budget;
  private final Lanes lanes;

  /**
   * A translator.
   *
   * @param search finds the answers
   * @param budget bounds the batches
   * @param lanes decode them
   */
  public ModelTranslator(TextModel model, SearchStrategy search, TokenBudget budget, Lanes lanes) {
    this.model = model;
    this.search = search;
    this.budget = budget;
    this.lanes = lanes;
  }

  @Override
  public List<Translation> translate(
      List<String> segments, SegmentListener listener, StopSignal stop) {
    int[] longest = segments.stream().mapToInt(this::longestAnswer).toArray();
    List<int[]> prompts =
        segments.stream().map(text -> model.prompt().prompt(text, model.codec())).toList();
    Translation[] translations = new Translation[segments.size()];
    List<Consumer<StopSignal>> work = new ArrayList<>();
    for (List<Integer> batch : budget.batches(prompts, model.generator(), lanes.count())) {
      work.add(
          signal -> {
            decode(batch, prompts, longest, translations, signal);
            batch.forEach(i -> listener.translated(i, translations[i]));
          });
    }
    lanes.run(work, stop);
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

  /** Each batch writes its own places of the result. */
  private void decode(
      List<Integer> batch,
      List<int[]> prompts,
      int[] longest,
      Translation[] translations,
      StopSignal stop) {
    int[][] rows = batch.stream().map(prompts::get).toArray(int[][]::new);
    int room = model.generator().room(rows[0].length);
    int[] limits = batch.stream().mapToInt(i -> Math.min(room, longest[i])).toArray();
    List<List<Hypothesis>> found = search.search(model.generator(), rows, limits, stop);
    for (int row = 0; row < rows.length; row++) {
      translations[batch.get(row)] = translation(found.get(row).get(0));
    }
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
