package io.khulasa.decode;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.Logits;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model without a graph: the next token is the one that a script gives for the prompt's first
 * token and the step. It keeps what was asked of it.
 */
final class ScriptedModel implements GenerativeModel {

  private final int vocabulary;
  private final int[][] scripts;
  final List<int[]> batches = new ArrayList<>();
  int closed;
  int[] start = {};

  /**
   * A model.
   *
   * @param scripts the answer of each prompt, by the prompt's first token
   */
  ScriptedModel(int vocabulary, int[]... scripts) {
    this.vocabulary = vocabulary;
    this.scripts = scripts;
  }

  @Override
  public Generation start(int[][] prompts) {
    int[] ids = Arrays.stream(prompts).mapToInt(prompt -> prompt[0]).toArray();
    batches.add(ids);
    return new Script(ids);
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
    return start;
  }

  @Override
  public int room(int promptLength) {
    return 1000;
  }

  private final class Script implements Generation {
    private int[] ids;
    private int step;

    Script(int[] ids) {
      this.ids = ids;
    }

    @Override
    public Logits logits() {
      FloatBuffer values = FloatBuffer.allocate(ids.length * vocabulary);
      for (int row = 0; row < ids.length; row++) {
        int[] script = scripts[ids[row]];
        values.put(row * vocabulary + script[Math.min(step, script.length - 1)], 5);
      }
      return new Logits(values, vocabulary);
    }

    @Override
    public void advance(int[] rows, int[] tokens) {
      int[] before = ids;
      ids = Arrays.stream(rows).map(row -> before[row]).toArray();
      batches.add(ids);
      step++;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
