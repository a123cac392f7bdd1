package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;

/** Characters that are never part of what the author wrote; they go without a trace. */
enum Unwanted implements CharacterRule {
  /** Half of a surrogate pair: not a character, and no encoder takes it. */
  LONE_SURROGATE {
    @Override
    boolean is(int character) {
      return Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE;
    }
  },
  /** Marks that steer the direction of display, and the deprecated ones that steer its shape. */
  BIDI {
    @Override
    boolean is(int character) {
      return character == 0x061C
          || character == 0x200E
          || character == 0x200F
          || (0x202A <= character && character <= 0x202E)
          || (0x2066 <= character && character <= 0x206F);
    }
  },
  /**
   * Soft hyphen, joiners, word joiner, byte order mark, the Mongolian separator, marks of
   * interlinear notes, and the tags that can hide a text in a text: nothing that a reader sees. The
   * Arabic signs for numbers, years and verses are of the same category and seen; they stay.
   */
  ZERO_WIDTH {
    @Override
    boolean is(int character) {
      return character == 0x00AD
          || (0x200B <= character && character <= 0x200D)
          || (0x2060 <= character && character <= 0x2064)
          || character == 0x180E
          || character == 0xFEFF
          || (0xFFF9 <= character && character <= 0xFFFB)
          || (0xE0000 <= character && character <= 0xE007F);
    }
  },
  /** C0 and C1 controls other than the white space among them. */
  CONTROL {
    @Override
    boolean is(int character) {
      return Character.getType(character) == Character.CONTROL
          && character != '\n'
          && character != '\t';
    }
  };

  /** Whether it is a letter, digit or mark of ASCII or of the Arabic block: most are. */
  private static boolean isPlain(int character) {
    return (0x20 <= character && character < 0x7F) || (0x0620 <= character && character < 0x06DD);
  }

  /** Whether this code point is one of them. */
  abstract boolean is(int character);

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int length;
    for (int i = 0; i < text.length(); i += length) {
      int character = text.codePointAt(i);
      length = Character.charCount(character);
      if (!isPlain(character) && is(character)) {
        rewrite.keepTo(i).replaceTo(i + length, "");
      }
    }
    return rewrite.finish();
  }
}
