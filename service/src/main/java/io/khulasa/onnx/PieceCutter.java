package io.khulasa.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text into the most probable pieces, as SentencePiece's unigram model does: to the same
 * arithmetic, since two ways of cutting are often a rounding apart. Safe for several threads.
 */
final class PieceCutter {

  /** How much less probable than the rarest piece a character is that is no piece. */
  private static final float UNKNOWN_PENALTY = 10;

  private static final int UNREACHED = -1;

  private final PieceNormalizer normalizer;
  private final PieceTrie trie = new PieceTrie();
  private final List<Piece> pieces;
  private final float unknownScore;
  private final float highestScore;

  PieceCutter(PieceModel model) throws IOException {
    normalizer = new PieceNormalizer(model);
    pieces = model.pieces();
    float lowest = Float.MAX_VALUE;
    float highest = Float.MIN_NORMAL;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.occursInText()) {
        trie.add(piece.text(), i);
      }
      if (piece.kind() == Piece.Kind.NORMAL) {
        lowest = Math.min(lowest, piece.score());
        highest = Math.max(highest, piece.score());
      }
    }
    unknownScore = lowest - UNKNOWN_PENALTY;
    highestScore = highest;
  }

  /** The pieces of a text; neighbouring characters that are no pieces come as one. */
  List<String> cut(String text) {
    byte[] normalized = normalizer.normalize(text);
    return new Lattice(normalized).best();
  }

  /** The best way to cut what lies before each place of one text. */
  private final class Lattice {

    private final byte[] text;
    private final float[] score;
    private final int[] start;
    private final boolean[] unknown;

    Lattice(byte[] text) {
      this.text = text;
      score = new float[text.length + 1];
      start = new int[text.length + 1];
      unknown = new boolean[text.length + 1];
      Arrays.fill(start, UNREACHED);
    }

    List<String> best() {
      int at = 0;
      while (at < text.length) {
        int next = at + PieceNormalizer.characterLength(text, at);
        if (!offerPieces(at, next)) {
          offer(at, next, unknownScore + score[at], true);
        }
        at = next;
      }
      return pathBack();
    }

    /** Offers the pieces that begin at a place; whether the character there is one. */
    private boolean offerPieces(int from, int next) {
      boolean characterIsPiece = false;
      int node = PieceTrie.ROOT;
      for (int at = from; at < text.length; at++) {
        node = trie.child(node, text[at]);
        if (node == PieceTrie.NONE) {
          break;
        }
        int piece = trie.number(node);
        if (piece != PieceTrie.NONE) {
          int end = at + 1;
          offer(from, end, scoreOf(pieces.get(piece), end - from) + score[from], false);
          characterIsPiece |= end == next;
        }
      }
      return characterIsPiece;
    }

    private void offer(int from, int end, double candidate, boolean isUnknown) {
      if (start[end] == UNREACHED || candidate > score[end]) {
        score[end] = (float) candidate;
        start[end] = from;
        unknown[end] = isUnknown;
      }
    }

    private List<String> pathBack() {
      Deque<String> path = new ArrayDeque<>();
      int end = text.length;
      while (end > 0) {
        int from = start[end];
        while (unknown[end] && from > 0 && unknown[from]) {
          from = start[from];
        }
        path.addFirst(new String(text, from, end - from, UTF_8));
        end = from;
      }
      return List.copyOf(path);
    }
  }

  /** A piece that is never cut costs next to nothing. */
  private double scoreOf(Piece piece, int length) {
    return piece.kind() == Piece.Kind.USER_DEFINED ? length * highestScore - 0.1 : piece.score();
  }
}
