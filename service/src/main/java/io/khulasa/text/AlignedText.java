package io.khulasa.text;

/**
 * A text, the text it was made from, and which characters of the one are which of the other.
 *
 * @param original what was sent
 * @param text what was made of it
 * @param alignment maps spans between the two
 */
public record AlignedText(String original, String text, Alignment alignment) {

  public AlignedText {
    if (alignment.originalLength() != original.length()
        || alignment.derivedLength() != text.length()) {
      throw new IllegalArgumentException("the alignment is of texts of other lengths");
    }
  }

  /** A text that is its own original. */
  public static AlignedText unchanged(String text) {
    return new AlignedText(text, text, Alignment.identity(text.length()));
  }

  /** The span of the original that a span of {@link #text} came from. */
  public Span toOriginal(Span derived) {
    return alignment.toOriginal(derived);
  }
}
