package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Alignment;

/** A text being rewritten from left to right, and the record of what became what. */
final class Rewrite {
  private final String original;
  private final StringBuilder text;
  private final Alignment.Builder alignment = Alignment.builder();
  private int position;

  Rewrite(String original) {
    this.original = original;
    this.text = new StringBuilder(original.length());
  }

  /** Copies everything up to this offset of the original. */
  Rewrite keepTo(int offset) {
    text.append(original, position, offset);
    alignment.equal(offset - position);
    position = offset;
    return this;
  }

  /** Puts other characters, or none, in place of everything up to this offset. */
  Rewrite replaceTo(int offset, String replacement) {
    text.append(replacement);
    alignment.replace(offset - position, replacement.length());
    position = offset;
    return this;
  }

  /** How long the text is that was written so far. */
  int length() {
    return text.length();
  }

  /** Leaves the rest out. */
  AlignedText finishHere() {
    return replaceTo(original.length(), "").finish();
  }

  /** Copies the rest. */
  AlignedText finish() {
    keepTo(original.length());
    return new AlignedText(original, text.toString(), alignment.build());
  }
}
