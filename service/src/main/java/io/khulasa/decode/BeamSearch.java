package io.khulasa.decode;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.Logits;
import io.khulasa.model.SearchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Beam search as Hugging Face's {@code generate} does it (transformers 4.57, {@code
 * GenerationMixin._beam_search}): the same hypotheses, scores and endings. Prompts do not depend on
 * each other; those that are done leave the batch at once, for beams change places at every step
 * anyway.
 */
final class BeamSearch implements SearchStrategy {

  private final SearchSettings settings;
  private final LoopDetector loops;

  BeamSearch(SearchSettings settings, LoopDetector loops) {
    this.settings = settings;
    this.loops = loops;
  }

  @Override
  public void search(GenerativeModel model, int[][] prompts, int[] longest, Rows rows) {
    int[] given = model.answerStart();
    List<BeamRow> batch =
        IntStream.range(0, longest.length)
            .mapToObj(i -> new BeamRow(i, settings, given, longest[i]))
            .toList();
    RowScores scores = new RowScores(settings, model.vocabulary());
    try (Generation generation = model.start(prompts)) {
      while (!batch.isEmpty()) {
        int[] firsts = firsts(batch);
        step(generation.logits(), batch, firsts, scores);
        List<BeamRow> going = going(batch, rows);
        if (!going.isEmpty()) {
          advance(generation, batch, firsts);
        }
        batch = going;
      }
    }
  }

  /** The rows that take another step; tells of those that are done. */
  private List<BeamRow> going(List<BeamRow> batch, Rows rows) {
    for (BeamRow row : batch) {
      if (row.done()) {
        rows.found(row.number(), row.answers(loops));
      } else if (!rows.wanted(row.number())) {
        row.drop();
      }
    }
    return batch.stream().filter(row -> !row.done()).toList();
  }

  /** For each prompt, the batch's row of its first beam. */
  private static int[] firsts(List<BeamRow> batch) {
    int[] firsts = new int[batch.size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + batch.get(i - 1).open().size();
    }
    return firsts;
  }

  private void step(Logits logits, List<BeamRow> batch, int[] firsts, RowScores scores) {
    for (int i = 0; i < firsts.length; i++) {
      BeamRow row = batch.get(i);
      TopCandidates best = new TopCandidates(row.candidates());
      List<Beam> open = row.open();
      for (int beam = 0; beam < open.size(); beam++) {
        float[] found = scores.logProbabilities(logits, firsts[i] + beam, open.get(beam).tokens());
        best.add(beam, found, open.get(beam).total());
      }
      row.take(best.bestFirst());
    }
  }

  private static void advance(Generation generation, List<BeamRow> batch, int[] firsts) {
    List<Integer> rows = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      BeamRow row = batch.get(i);
      for (int beam = 0; beam < row.open().size() && !row.done(); beam++) {
        rows.add(firsts[i] + row.parents().get(beam));
        tokens.add(row.open().get(beam).tokens().last());
      }
    }
    generation.advance(
        rows.stream().mapToInt(Integer::intValue).toArray(),
        tokens.stream().mapToInt(Integer::intValue).toArray());
  }
}
