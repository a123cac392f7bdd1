package io.khulasa.model;

/**
 * How long segments and their translations may be, in tokens.
 *
 * @param longestSource the longest segment
 * @param factor a translation has at most this many tokens for each of its segment's
 * @param extra and so many more
 */
public record LengthLimits(int longestSource, double factor, int extra) {

  /** The most tokens that the translation of a segment may have. */
  public int longestAnswer(int sourceTokens) {
    return (int) Math.ceil(sourceTokens * factor) + extra;
  }
}
