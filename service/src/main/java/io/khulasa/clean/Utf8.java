package io.khulasa.clean;

import io.khulasa.clean.Misreading.Letter;
import org.jspecify.annotations.Nullable;

/** Sequences of UTF-8 in bytes that were read in a charset of one byte a character. */
final class Utf8 {
  private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

  private Utf8() {}

  /** The character whose bytes stand here, or null when they are no sequence of two to four. */
  static @Nullable Letter letter(Codepage page, String text, int at, int end) {
    int lead = page.byteOf(text.charAt(at));
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || at + length > end) {
      return null;
    }
    int codePoint = lead & (0x7F >> length);
    for (int i = at + 1; i < at + length; i++) {
      int next = page.byteOf(text.charAt(i));
      if (next < 0x80 || next > 0xBF) {
        return null;
      }
      codePoint = (codePoint << 6) | (next & 0x3F);
    }
    boolean surrogate = 0xD800 <= codePoint && codePoint <= 0xDFFF;
    boolean valid = SMALLEST[length] <= codePoint && codePoint <= Character.MAX_CODE_POINT;
    return valid && !surrogate ? new Letter(codePoint, length) : null;
  }
}
