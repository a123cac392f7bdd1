package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.Rows;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.TextModel;
import io.khulasa.translate.Translation.Ending;
import java.util.List;

/** Asks the model, batch by batch. */
final class BatchDecoder {

  private final TextModel model;
  private final SearchStrategy search;

  BatchDecoder(TextModel model, SearchStrategy search) {
    this.model = model;
    this.search = search;
  }

  GenerativeModel generator() {
    return model.generator();
  }

  /** How a segment is asked for, if it is not longer than the model takes. */
  SegmentPrompt prompt(String segment) {
    int length = model.codec().encode(segment).length;
    int longest = model.limits().longestSource();
    if (length > longest) {
      throw new IllegalArgumentException(
          "a segment of " + length + " tokens; the model takes " + longest);
    }
    int[] tokens = model.prompt().prompt(segment, model.codec());
    return new SegmentPrompt(segment, tokens, model.limits().longestAnswer(length));
  }

  /** Decodes a batch, the longest prompt first. */
  void decode(List<SegmentPrompt> batch, Rows rows) {
    int[][] prompts = batch.stream().map(SegmentPrompt::tokens).toArray(int[][]::new);
    int room = model.generator().room(prompts[0].length);
    int[] limits = batch.stream().mapToInt(row -> Math.min(room, row.longest())).toArray();
    search.search(model.generator(), prompts, limits, rows);
  }

  Translation translation(Hypothesis hypothesis) {
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
