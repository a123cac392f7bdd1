package io.khulasa.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What characters are replaced by before a text is cut: SentencePiece's precompiled_charsmap, a
 * double-array trie (darts-clone) of what is replaced, and behind it the replacements, each ended
 * by a zero byte.
 */
final class CharacterTable {

  private final IntBuffer units;
  private final ByteBuffer replacements;

  CharacterTable(ByteBuffer table) throws IOException {
    ByteBuffer rest = table.slice().order(ByteOrder.LITTLE_ENDIAN);
    int size = rest.hasRemaining() ? trieSize(rest) : 0;
    units = rest.slice(rest.position(), size).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    replacements = rest.slice(rest.position() + size, rest.remaining() - size);
  }

  /** The longest run of bytes from a place that is replaced; null when none is. */
  @Nullable Match longest(byte[] text, int from) {
    int length = 0;
    int value = 0;
    int unit = units.hasRemaining() ? units.get(0) : 0;
    int node = offset(unit);
    for (int at = from; at < text.length && node < units.limit(); at++) {
      node ^= text[at] & 0xff;
      unit = node < units.limit() ? units.get(node) : 0;
      if (label(unit) != (text[at] & 0xff)) {
        break;
      }
      node ^= offset(unit);
      if (hasLeaf(unit) && node < units.limit()) {
        length = at + 1 - from;
        value = units.get(node) & Integer.MAX_VALUE;
      }
    }
    return length == 0 || value >= replacements.limit() ? null : new Match(length, value);
  }

  /** What a match is replaced by. */
  byte[] replacement(Match match) {
    int end = match.place();
    while (end < replacements.limit() && replacements.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - match.place()];
    replacements.get(match.place(), bytes);
    return bytes;
  }

  /**
   * Bytes that are replaced.
   *
   * @param length how many
   * @param place of the replacement in the table
   */
  record Match(int length, int place) {}

  private static int trieSize(ByteBuffer rest) throws IOException {
    if (rest.remaining() > Integer.BYTES) {
      int size = rest.getInt();
      if (size >= 0 && size < rest.remaining() && size % Integer.BYTES == 0) {
        return size;
      }
    }
    throw new IOException("its table of characters is broken");
  }

  private static boolean hasLeaf(int unit) {
    return ((unit >> 8) & 1) == 1;
  }

  /** A byte; a leaf's is none. */
  private static int label(int unit) {
    return unit & (Integer.MIN_VALUE | 0xff);
  }

  private static int offset(int unit) {
    return (unit >>> 10) << ((unit & (1 << 9)) >> 6);
  }
}
