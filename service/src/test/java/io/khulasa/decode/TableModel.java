package io.khulasa.decode;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.Logits;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A model whose next-token scores are a fixed random table of what stands before: the same history
 * always gets the same row. Answers start with token 0; token 1 ends them.
 */
final class TableModel implements GenerativeModel {

  private final int vocabulary;
  private final long seed;

  TableModel(int vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.seed = seed;
  }

  /** The scores behind a history of a prompt. */
  float[] row(int prompt, List<Integer> history) {
    Random random = new Random(seed * 31 + prompt * 7919L + history.hashCode());
    float[] row = new float[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      row[i] = (float) (random.nextGaussian() * 2);
    }
    return row;
  }

  @Override
  public Generation start(int[][] prompts) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] prompt : prompts) {
      rows.add(List.of(prompt[0], 0));
    }
    return new Table(rows);
  }

  @Override
  public int batchClass(int promptLength) {
    return 0;
  }

  @Override
  public int slots(int promptLength) {
    return promptLength;
  }

  @Override
  public int vocabulary() {
    return vocabulary;
  }

  @Override
  public int[] answerStart() {
    return new int[] {0};
  }

  @Override
  public int room(int promptLength) {
    return 100;
  }

  private final class Table implements Generation {
    private List<List<Integer>> rows;

    Table(List<List<Integer>> rows) {
      this.rows = rows;
    }

    @Override
    public Logits logits() {
      FloatBuffer values = FloatBuffer.allocate(rows.size() * vocabulary);
      rows.forEach(row -> values.put(row(row.get(0), row.subList(1, row.size()))));
      return new Logits(values, vocabulary);
    }

    @Override
    public void advance(int[] from, int[] tokens) {
      List<List<Integer>> next = new ArrayList<>();
      for (int i = 0; i < from.length; i++) {
        List<Integer> row = new ArrayList<>(rows.get(from[i]));
        row.add(tokens[i]);
        next.add(row);
      }
      rows = next;
    }

    @Override
    public void close() {
      rows = List.of();
    }
  }
}
