package io.khulasa.decode;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.Logits;
import io.khulasa.model.SearchSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes the most probable token at every step. Rows that are done leave the batch together: putting
 * keys and values in a new order costs a part of a step, so it waits until a quarter of the rows is
 * done.
 */
final class GreedySearch implements SearchStrategy {

  private final Set<Integer> ends;
  private final SearchSettings settings;
  private final LoopDetector loops;

  /**
   * A search.
   *
   * @param settings their beams and length penalty are not looked at
   * @param loops ends answers that repeat themselves
   */
  GreedySearch(SearchSettings settings, LoopDetector loops) {
    this.ends = settings.ends();
    this.settings = settings;
    this.loops = loops;
  }

  @Override
  public void search(GenerativeModel model, int[][] prompts, int[] longest, Rows rows) {
    int[] given = model.answerStart();
    List<GreedyRow> batch =
        IntStream.range(0, longest.length)
            .mapToObj(i -> new GreedyRow(i, new TokenSequence(given, longest[i]), loops))
            .toList();
    RowScores scores = new RowScores(settings, model.vocabulary());
    try (Generation generation = model.start(prompts)) {
      choose(generation.logits(), batch, scores, rows);
      while (anyOpen(batch, rows)) {
        int[] next = next(batch);
        batch = Arrays.stream(next).mapToObj(batch::get).toList();
        // A row that is done may be given anything.
        generation.advance(next, batch.stream().mapToInt(row -> row.tokens().last()).toArray());
        choose(generation.logits(), batch, scores, rows);
      }
    }
  }

  private void choose(Logits logits, List<GreedyRow> batch, RowScores scores, Rows rows) {
    for (int i = 0; i < batch.size(); i++) {
      GreedyRow row = batch.get(i);
      if (!row.done()) {
        row.take(scores.best(logits, i, row.tokens()), ends);
        if (row.done()) {
          rows.found(row.number(), List.of(row.hypothesis()));
        }
      }
    }
  }

  private static boolean anyOpen(List<GreedyRow> batch, Rows rows) {
    for (GreedyRow row : batch) {
      if (!row.done() && !rows.wanted(row.number())) {
        row.drop();
      }
    }
    return batch.stream().anyMatch(row -> !row.done());
  }

  /** The rows of the next batch: all of this one, or only those not done when that pays. */
  private static int[] next(List<GreedyRow> batch) {
    int[] open = IntStream.range(0, batch.size()).filter(i -> !batch.get(i).done()).toArray();
    return open.length * 4 <= batch.size() * 3 ? open : IntStream.range(0, batch.size()).toArray();
  }
}
