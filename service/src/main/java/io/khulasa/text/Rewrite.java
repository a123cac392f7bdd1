package io.khulasa.text;

/** A text being rewritten from left to right, and the record of what became what. */
public final class Rewrite {
  private final String original;
  private final StringBuilder text;
  private final Alignment.Builder alignment = Alignment.builder();
  private int position;

  /** Starts at the beginning of a text. */
  public Rewrite(String original) {
    this.original = original;
    this.text = new StringBuilder(original.length());
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
    keepTo(original.length());
    return new AlignedText(original, text.toString(), alignment.build());
  }
}
