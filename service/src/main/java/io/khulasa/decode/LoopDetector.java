package io.khulasa.decode;

/**
 * Notices a hypothesis that repeats itself: its last tokens are one phrase over and over.
 *
 * <p>A phrase of {@code n} tokens counts as a loop when it stands {@code repeats} times in a row at
 * the end and the run is {@code shortest} tokens long at least; honest text repeats a word or a
 * short phrase now and then, but not for that long.
 *
 * @param longestPhrase the longest phrase looked for, in tokens
 * @param repeats how often it must stand in a row
 * @param shortest the shortest run, in tokens
 */
record LoopDetector(int longestPhrase, int repeats, int shortest) {

  /** Catches loops early and leaves "very, very, very" alone. */
  static final LoopDetector USUAL = new LoopDetector(24, 3, 12);

  /** Lets everything pass. */
  static final LoopDetector NONE = new LoopDetector(0, 1, 1);

  /**
   * How many of the chosen tokens to keep when they end in a loop (the phrase stays once), or -1
   * when they do not.
   */
  int keep(TokenSequence tokens) {
    return keep(tokens, tokens.chosen());
  }

  /** The same for the first loop anywhere among the first so many chosen tokens. */
  int firstLoop(TokenSequence tokens, int count) {
    for (int length = shortest; length <= count; length++) {
      int kept = keep(tokens, length);
      if (kept >= 0) {
        return kept;
      }
    }
    return -1;
  }

  private int keep(TokenSequence tokens, int length) {
    for (int phrase = 1; phrase <= longestPhrase; phrase++) {
      int run = Math.max(shortest, phrase * repeats);
      if (run > length) {
        continue;
      }
      int start = startOfRun(tokens, length, phrase);
      if (length - start >= run) {
        return start + phrase;
      }
    }
    return -1;
  }

  /** Where the run of equal tokens at this distance starts. */
  private static int startOfRun(TokenSequence tokens, int length, int distance) {
    int i = length - 1;
    while (i >= distance && tokens.chosen(i) == tokens.chosen(i - distance)) {
      i--;
    }
    return i - distance + 1;
  }
}
