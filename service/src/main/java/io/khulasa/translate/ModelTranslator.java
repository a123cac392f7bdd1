package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.TokenCodec;
import io.khulasa.translate.Translation.Ending;
import java.util.Arrays;
import java.util.List;

/** Translates with a decoder-only model: a prompt for each segment, batch by batch. */
public final class ModelTranslator implements Translator {

  private final GenerativeModel model;
  private final TokenCodec codec;
  private final PromptFormat format;
  private final SearchStrategy search;
  private final LengthLimits limits;
  private final TokenBudget budget;
  private final String revision;

  /**
   * A translator.
   *
   * @param revision names the model and its files
   */
  public ModelTranslator(
      GenerativeModel model,
      TokenCodec codec,
      PromptFormat format,
      SearchStrategy search,
      LengthLimits limits,
      TokenBudget budget,
      String revision) {
    this.model = model;
    this.codec = codec;
    this.format = format;
    this.search = search;
    this.limits = limits;
    this.budget = budget;
    this.revision = revision;
  }

  @Override
  public List<Translation> translate(List<String> segments, StopSignal stop) {
    int[] lengths = segments.stream().mapToInt(this::requireLength).toArray();
    List<int[]> prompts = segments.stream().map(text -> format.prompt(text, codec)).toList();
    Translation[] translations = new Translation[segments.size()];
    for (List<Integer> batch : budget.batches(prompts, model)) {
      int[][] rows = batch.stream().map(prompts::get).toArray(int[][]::new);
      int[] longest = batch.stream().mapToInt(i -> limits.longestAnswer(lengths[i])).toArray();
      List<Hypothesis> found = search.search(model, rows, longest, stop);
      for (int row = 0; row < rows.length; row++) {
        translations[batch.get(row)] = translation(found.get(row));
      }
    }
    return Arrays.asList(translations);
  }

  @Override
  public int length(String segment) {
    return codec.encode(segment).length;
  }

  @Override
  public int longest() {
    return limits.longestSource();
  }

  @Override
  public String revision() {
    return revision;
  }

  private int requireLength(String segment) {
    int length = length(segment);
    if (length > longest()) {
      throw new IllegalArgumentException(
          "a segment of " + length + " tokens; the model takes " + longest());
    }
    return length;
  }

  private Translation translation(Hypothesis hypothesis) {
    Ending ending =
        switch (hypothesis.ending()) {
          case END_TOKEN -> Ending.COMPLETE;
          case LENGTH -> Ending.LENGTH;
          case LOOP -> Ending.LOOP;
        };
    return new Translation(codec.decode(hypothesis.tokens()).strip(), hypothesis.score(), ending);
  }
}
