package io.khulasa.onnx;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a SentencePiece vocabulary.
 *
 * @param text its characters, with ▁ for a space
 * @param score the logarithm of its probability
 * @param kind what it stands for
 */
record Piece(String text, float score, Kind kind) {

  /** What a piece stands for, with its number in the file format. */
  enum Kind {
    /** Text. */
    NORMAL(1),
    /** Everything that is no piece. */
    UNKNOWN(2),
    /** A mark such as the end, which no text yields. */
    CONTROL(3),
    /** Text that is never cut nor changed. */
    USER_DEFINED(4),
    /** Text that was given up. */
    UNUSED(5),
    /** One byte of a character that is no piece. */
    BYTE(6);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** The kind of a number of the file format; null when there is none. */
    static @Nullable Kind of(int number) {
      for (Kind kind : values()) {
        if (kind.number == number) {
          return kind;
        }
      }
      return null;
    }
  }

  /** Whether text can be cut into this piece. */
  boolean occursInText() {
    return kind == Kind.NORMAL || kind == Kind.USER_DEFINED;
  }
}
