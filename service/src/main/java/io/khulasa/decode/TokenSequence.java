package io.khulasa.decode;

import java.util.Arrays;

/**
 * The tokens of a hypothesis that still grows: first those that every answer of its model starts
 * with, then those that were chosen.
 */
public final class TokenSequence {

  private static final int USUAL_ROOM = 32;

  private final int given;
  private final int limit;
  private int[] tokens;
  private int length;

  /**
   * A sequence without a chosen token.
   *
   * @param given what every answer starts with
   * @param longest the most tokens that may be chosen
   */
  TokenSequence(int[] given, int longest) {
    this.given = given.length;
    this.limit = longest;
    this.tokens = Arrays.copyOf(given, given.length + USUAL_ROOM);
    this.length = given.length;
  }

  private TokenSequence(TokenSequence other) {
    this.given = other.given;
    this.limit = other.limit;
    this.tokens = other.tokens.clone();
    this.length = other.length;
  }

  /** The same with a token more; this one stays as it is. */
  TokenSequence with(int token) {
    TokenSequence longer = new TokenSequence(this);
    longer.add(token);
    return longer;
  }

  /** Appends a token. */
  void add(int token) {
    if (length == tokens.length) {
      tokens = Arrays.copyOf(tokens, length * 2);
    }
    tokens[length++] = token;
  }

  /** How many there are, the given ones included. */
  public int length() {
    return length;
  }

  /** How many were chosen. */
  public int chosen() {
    return length - given;
  }

  /** How many may be chosen still. */
  public int room() {
    return limit - chosen();
  }

  /** The token at an index, counted from 0 at the first given one. */
  public int get(int index) {
    return tokens[index];
  }

  /** The chosen token at an index, counted from 0 at the first chosen one. */
  int chosen(int index) {
    return tokens[given + index];
  }

  /** The last token, or 0 where there is none. */
  int last() {
    return length == 0 ? 0 : tokens[length - 1];
  }

  /** A copy of the first so many of the chosen ones. */
  int[] firstChosen(int count) {
    return Arrays.copyOfRange(tokens, given, given + count);
  }
}
