package io.khulasa.onnx;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A SentencePiece model of the unigram kind.
 *
 * @param pieces its vocabulary
 * @param normalization what is done to a text before it is cut
 */
record PieceModel(List<Piece> pieces, Normalization normalization) {

  /** How a space is written in a piece. */
  static final String SPACE = "\u2581";

  /**
   * What is done to a text before it is cut.
   *
   * @param characters the table of replacements, as it lies in the file
   * @param spaceInFront whether every text begins with a space
   * @param singleSpaces whether spaces around the text and second spaces go
   * @param visibleSpaces whether spaces are written ▁
   */
  record Normalization(
      ByteBuffer characters, boolean spaceInFront, boolean singleSpaces, boolean visibleSpaces) {}
}
