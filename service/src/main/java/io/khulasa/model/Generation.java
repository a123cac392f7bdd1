package io.khulasa.model;

/** A batch in the middle of generation. The keys and values it holds live outside the heap. */
public interface Generation extends AutoCloseable {

  /** Logits of the next token; valid until the next {@link #advance} or {@link #close}. */
  Logits logits();

  /**
   * Takes a step.
   *
   * @param rows for each row of the next batch, the row of this one that it continues: rows left
   *     out cost nothing any more, rows named twice branch
   * @param tokens the token that each row of the next batch has chosen
   */
  void advance(int[] rows, int[] tokens);

  @Override
  void close();
}
