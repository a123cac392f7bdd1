package io.khulasa.translate;

/**
 * What the model made of a segment.
 *
 * @param text English, without spaces at its ends
 * @param score mean probability of its tokens, geometric, in [0, 1]
 * @param ending why it ends where it does
 */
public record Translation(String text, double score, Ending ending) {

  /** Why decoding stopped. */
  public enum Ending {
    /** The model said so. */
    COMPLETE,
    /** The length limit was reached: words may be missing. */
    LENGTH,
    /** The model repeated itself and was cut. */
    LOOP
  }
}
