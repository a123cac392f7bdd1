package io.khulasa.clean;

import org.jspecify.annotations.Nullable;

/** How the bytes of an Arabic text were read as another text. */
enum Misreading {
  /** UTF-8 as CP1252 or ISO 8859-1: the first letters of «the news» became Ø§Ù„Ø®. */
  UTF8_AS_LATIN {
    @Override
    @Nullable Letter letter(String text, int at, int end) {
      return Utf8.letter(page(), text, at, end);
    }
  },
  /** UTF-8 as CP1256: they became ط§ظ„ط®. */
  UTF8_AS_ARABIC {
    @Override
    @Nullable Letter letter(String text, int at, int end) {
      return Utf8.letter(page(), text, at, end);
    }
  },
  /** CP1256 as CP1252: they became ÇáÎ. */
  ARABIC_AS_LATIN {
    @Override
    Letter letter(String text, int at, int end) {
      return new Letter(Codepage.ARABIC.read(page().byteOf(text.charAt(at))), 1);
    }
  };

  /**
   * A character as it was before it was misread.
   *
   * @param codePoint what it is
   * @param length how many characters it was read as
   */
  record Letter(int codePoint, int length) {}

  /** The character that was misread as what stands here, or null when it was none. */
  abstract @Nullable Letter letter(String text, int at, int end);

  /** The charset that the bytes were read in. */
  Codepage page() {
    return this == UTF8_AS_ARABIC ? Codepage.ARABIC : Codepage.LATIN;
  }

  /** The index behind a run of characters that bytes from 80 on are read as. */
  int runEnd(String text, int start) {
    Codepage page = page();
    int end = start;
    while (end < text.length() && page.byteOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
