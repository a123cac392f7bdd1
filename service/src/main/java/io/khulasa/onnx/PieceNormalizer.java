package io.khulasa.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A text as SentencePiece's normalizer leaves it: characters replaced, spaces made single and
 * visible. Works on UTF-8, as the tables do.
 */
final class PieceNormalizer {

  private final CharacterTable characters;
  private final PieceTrie untouched = new PieceTrie();
  private final PieceModel.Normalization rules;
  private final byte[] space;

  PieceNormalizer(PieceModel model) throws IOException {
    rules = model.normalization();
    characters = new CharacterTable(rules.characters());
    space = (rules.visibleSpaces() ? PieceModel.SPACE : " ").getBytes(UTF_8);
    for (Piece piece : model.pieces()) {
      if (piece.kind() == Piece.Kind.USER_DEFINED) {
        untouched.add(piece.text(), 0);
      }
    }
  }

  /** What is cut into pieces, in UTF-8. */
  byte[] normalize(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    byte[] from = WellFormed.of(text).getBytes(UTF_8);
    ByteArrayOutputStream to = new ByteArrayOutputStream(from.length * 2);
    if (rules.spaceInFront()) {
      to.writeBytes(space);
    }
    boolean behindSpace = rules.singleSpaces();
    int at = 0;
    while (at < from.length) {
      int length = untouchedLength(from, at);
      CharacterTable.Match match = length == 0 ? characters.longest(from, at) : null;
      byte[] part;
      if (match != null) {
        length = match.length();
        part = characters.replacement(match);
      } else {
        length = length == 0 ? characterLength(from, at) : length;
        part = Arrays.copyOfRange(from, at, at + length);
      }
      at += length;
      int start = behindSpace ? leadingSpaces(part) : 0;
      write(part, start, to);
      if (start < part.length) {
        behindSpace = rules.singleSpaces() && part[part.length - 1] == ' ';
      }
    }
    byte[] normalized = to.toByteArray();
    return rules.singleSpaces() ? withoutTrailingSpaces(normalized) : normalized;
  }

  /** How many bytes the character has that begins at a place, as its first byte tells. */
  static int characterLength(byte[] text, int at) {
    int first = text[at] & 0xff;
    int length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return Math.min(length, text.length - at);
  }

  private int untouchedLength(byte[] text, int from) {
    int length = 0;
    int node = PieceTrie.ROOT;
    for (int at = from; at < text.length; at++) {
      node = untouched.child(node, text[at]);
      if (node == PieceTrie.NONE) {
        break;
      }
      if (untouched.number(node) != PieceTrie.NONE) {
        length = at + 1 - from;
      }
    }
    return length;
  }

  private void write(byte[] part, int start, ByteArrayOutputStream to) {
    for (int i = start; i < part.length; i++) {
      if (part[i] == ' ') {
        to.writeBytes(space);
      } else {
        to.write(part[i]);
      }
    }
  }

  private static int leadingSpaces(byte[] part) {
    int count = 0;
    while (count < part.length && part[count] == ' ') {
      count++;
    }
    return count;
  }

  private byte[] withoutTrailingSpaces(byte[] text) {
    int end = text.length;
    while (end >= space.length
        && Arrays.equals(text, end - space.length, end, space, 0, space.length)) {
      end -= space.length;
    }
    return Arrays.copyOf(text, end);
  }
}
