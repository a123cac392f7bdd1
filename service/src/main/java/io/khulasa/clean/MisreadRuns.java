package io.khulasa.clean;

import io.khulasa.clean.Misreading.Letter;

/** The runs of a text that can be read back as a whole; see {@link Mojibake}. */
final class MisreadRuns {
  /** So many letters beyond ASCII and no other are a word of no Latin language. */
  private static final int LONG_WORD = 3;

  private final Misreading misreading;
  private final String text;

  MisreadRuns(Misreading misreading, String text) {
    this.misreading = misreading;
    this.text = text;
  }

  /** Takes a run of the text. */
  @FunctionalInterface
  interface Visitor {
    void visit(int start, int end);
  }

  /** Gives the runs to a visitor from left to right. */
  void forEach(Visitor visitor) {
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int feed = text.indexOf('\n', start);
      end = feed < 0 ? text.length() : feed;
      boolean mostly = misreading != Misreading.ARABIC_AS_LATIN || isMostlyMisread(start, end);
      visitLine(start, end, mostly ? 0 : LONG_WORD, visitor);
    }
  }

  private void visitLine(int start, int end, int letters, Visitor visitor) {
    for (int i = start; i < end; ) {
      int runEnd = misreading.runEnd(text, i);
      if (runEnd > i && isReadable(i, runEnd, letters)) {
        visitor.visit(i, runEnd);
      }
      i = Math.max(i + 1, runEnd);
    }
  }

  /** Whether a line has more words to read back than words in other letters. */
  private boolean isMostlyMisread(int start, int end) {
    int misread = 0;
    int others = 0;
    for (int i = start; i < end; ) {
      int runEnd = misreading.runEnd(text, i);
      if (runEnd > i) {
        misread += isReadable(i, runEnd, 1) ? 1 : 0;
        i = runEnd;
      } else {
        others += Character.isLetter(text.charAt(i)) && !isLetter(i - 1) ? 1 : 0;
        i++;
      }
    }
    return misread > others;
  }

  private boolean isReadable(int start, int end, int letters) {
    return misreading == Misreading.ARABIC_AS_LATIN
        ? !isLetter(start - 1) && !isLetter(end) && isArabic(start, end, letters)
        : isUtf8(start, end);
  }

  /** Whether all of a run is sequences of UTF-8 and marks that are no letters. */
  private boolean isUtf8(int start, int end) {
    boolean found = false;
    for (int i = start; i < end; ) {
      Letter letter = misreading.letter(text, i, end);
      if (letter == null && Character.isLetter(text.charAt(i))) {
        return false;
      }
      found |= letter != null;
      i += letter == null ? 1 : letter.length();
    }
    return found;
  }

  /** Whether a run reads as so many Arabic letters or more, their marks and punctuation. */
  private boolean isArabic(int start, int end, int least) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      Letter letter = misreading.letter(text, i, end);
      int codePoint = letter == null ? text.charAt(i) : letter.codePoint();
      boolean arabic = ArabicLook.isLetter(codePoint);
      if (!arabic && codePoint != 'ـ' && Character.isLetter(codePoint)) {
        return false;
      }
      letters += arabic ? 1 : 0;
    }
    return letters >= least;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
