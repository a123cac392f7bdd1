package io.khulasa.model;

import java.nio.FloatBuffer;

/**
 * The scores of every possible next token, a row for each row of the batch.
 *
 * @param values rows × vocabulary floats, read in place
 * @param vocabulary length of a row
 */
public record Logits(FloatBuffer values, int vocabulary) {

  /** Copies a row. */
  public void read(int row, float[] into) {
    values.get(row * vocabulary, into, 0, vocabulary);
  }
}
