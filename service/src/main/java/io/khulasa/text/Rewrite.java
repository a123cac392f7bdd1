package io.khulasa.text;

/**
 * A text being rewritten from left to right, and the record of what became what. Where nothing is
 * replaced, nothing is copied.
 */
public final class Rewrite {
  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final Alignment.Builder alignment = Alignment.builder();
  private int position;
  private boolean changed;

  /** Starts at the beginning of a text. */
  public Rewrite(String original) {
    this.original = original;
  }

  /** Copies everything up to this offset of the original. */
  public Rewrite keepTo(int offset) {
    text.append(original, position, offset);
    alignment.equal(offset - position);
    position = offset;
    return this;
  }

  /** Puts other characters, or none, in place of everything up to this offset. */
  public Rewrite replaceTo(int offset, String replacement) {
    changed = true;
    text.append(replacement);
    alignment.replace(offset - position, replacement.length());
    position = offset;
    return this;
  }

  /** How long the text is that was written so far. */
  public int length() {
    return text.length();
  }

  /** Leaves the rest out. */
  public AlignedText finishHere() {
    return replaceTo(original.length(), "").finish();
  }

  /** Copies the rest. */
  public AlignedText finish() {
    if (!changed) {
      return AlignedText.unchanged(original);
    }
    keepTo(original.length());
    return new AlignedText(original, text.toString(), alignment.build());
  }
}
