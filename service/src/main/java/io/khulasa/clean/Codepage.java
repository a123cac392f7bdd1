package io.khulasa.clean;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The upper half of a charset of one byte a character. Bytes that the charset leaves undefined are
 * the controls of the same number, as browsers have it.
 */
final class Codepage {

  /** Windows' Latin; the controls that ISO 8859-1 has in places of its own are known as well. */
  static final Codepage LATIN = new Codepage("windows-1252");

  /** Windows' Arabic. */
  static final Codepage ARABIC = new Codepage("windows-1256");

  private static final int UPPER = 0x80;
  private static final int BYTES = 0x100;
  private static final char REPLACEMENT = '\uFFFD';

  private final char[] characters = new char[BYTES];
  private final short[] bytes = new short[Character.MAX_VALUE + 1];

  private Codepage(String name) {
    Charset charset = Charset.forName(name);
    Arrays.fill(bytes, (short) -1);
    for (int b = UPPER; b < BYTES; b++) {
      char read = new String(new byte[] {(byte) b}, charset).charAt(0);
      characters[b] = read == REPLACEMENT ? (char) b : read;
      bytes[characters[b]] = (short) b;
    }
    for (int b = UPPER; b < 0xA0; b++) {
      bytes[b] = (short) b;
    }
  }

  /** The byte from 80 to FF that this character is read from, or -1. */
  int byteOf(char character) {
    return bytes[character];
  }

  /** What a byte from 80 to FF is read as. */
  char read(int value) {
    return characters[value];
  }
}
