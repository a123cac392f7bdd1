package io.khulasa.bench.load;

import java.util.Locale;

/** Who asks: somebody who waits for a short piece, or a feed with long ones. */
enum Traffic {
  INTERACTIVE(2),
  BULK(16);

  private final int sentences;

  Traffic(int sentences) {
    this.sentences = sentences;
  }

  /** How many sentences an article of theirs has. */
  int sentences() {
    return sentences;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
