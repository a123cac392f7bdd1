package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.Rows;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.TextModel;
import io.khulasa.translate.Translation.Ending;
import java.time.Duration;
import java.util.List;

/** Asks the model, batch by batch. */
final class BatchDecoder {

  private final TextModel model;
  private final SearchStrategy search;
  private final BatchListener listener;

  BatchDecoder(TextModel model, SearchStrategy search, BatchListener listener) {
    this.model = model;
    this.search = search;
    this.listener = listener;
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

  /** Tells of a batch that was decoded. */
  void report(List<SegmentPrompt> batch, int answerTokens, Duration waited, Duration took) {
    int promptTokens = batch.stream().mapToInt(row -> row.tokens().length).sum();
    int slots = batch.size() * model.generator().slots(batch.get(0).tokens().length);
    listener.decoded(
        new BatchReport(batch.size(), promptTokens, slots, answerTokens, waited, took));
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
