package io.khulasa.translate;

import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.Logits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.model.TokenCodec;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A model without a graph that writes each prompt backwards, a letter a step. */
final class ReversingModel implements GenerativeModel {

  private static final int END = 0;
  private static final int LETTERS = 128;

  private static final TokenCodec CODEC =
      new TokenCodec() {
        @Override
        public int[] encode(String text) {
          return text.chars().toArray();
        }

        @Override
        public String decode(int[] tokens) {
          return new String(tokens, 0, tokens.length);
        }
      };

  private final List<List<String>> batches = new CopyOnWriteArrayList<>();
  private final Consumer<List<String>> beforeStep;

  /**
   * A model.
   *
   * @param beforeStep given the texts of the batch's rows before each step
   */
  ReversingModel(Consumer<List<String>> beforeStep) {
    this.beforeStep = beforeStep;
  }

  static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** The texts of each batch that was begun. */
  List<List<String>> batches() {
    return List.copyOf(batches);
  }

  TextModel textModel() {
    return new TextModel(
        this,
        CODEC,
        new PromptFormat(List.of(), "", "", List.of()),
        new LengthLimits(100, 1, 10),
        SearchSettings.greedy(END, List.of()),
        1,
        "reversing@1");
  }

  @Override
  public Generation start(int[][] prompts) {
    List<String> texts = Stream.of(prompts).map(CODEC::decode).toList();
    batches.add(texts);
    beforeStep.accept(texts);
    return new Rows(texts);
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
    return LETTERS;
  }

  @Override
  public int[] answerStart() {
    return new int[0];
  }

  @Override
  public int room(int promptLength) {
    return 200;
  }

  private final class Rows implements Generation {

    private List<String> rows;
    private int step;

    Rows(List<String> rows) {
      this.rows = rows;
    }

    @Override
    public Logits logits() {
      FloatBuffer values = FloatBuffer.allocate(rows.size() * LETTERS);
      for (int row = 0; row < rows.size(); row++) {
        String text = rows.get(row);
        int left = text.length() - step;
        values.put(row * LETTERS + (left > 0 ? text.charAt(left - 1) : END), 9);
      }
      return new Logits(values, LETTERS);
    }

    @Override
    public void advance(int[] next, int[] tokens) {
      rows = Arrays.stream(next).mapToObj(rows::get).toList();
      beforeStep.accept(rows);
      step++;
    }

    @Override
    public void close() {}
  }
}
