package io.khulasa.split;

/** Which characters end sentences, close and open quotations, and part words. */
final class Marks {

  private Marks() {}

  /** White space of any kind, also the kinds that do not break lines. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Marks that may end a sentence. The Arabic semicolon is not one of them. */
  static boolean isTerminator(char c) {
    return isPoint(c) || isCall(c);
  }

  /** Full stops: Latin, Urdu, ideographic, and the ellipsis. */
  static boolean isPoint(char c) {
    return c == '.' || c == '…' || c == '۔' || c == '。';
  }

  /** Question and exclamation marks. */
  static boolean isCall(char c) {
    return c == '؟' || c == '?' || c == '!' || c == '‼' || c == '⁉';
  }

  /** Marks that only ever close; the straight quote is none of them, for it opens as well. */
  static boolean isCloser(char c) {
    return c == '»' || c == '”' || c == '’' || c == ')' || c == ']' || c == '}' || c == '›';
  }

  /** Marks that only ever open. */
  static boolean isOpener(char c) {
    return c == '«' || c == '“' || c == '‘' || c == '(' || c == '[' || c == '{' || c == '‹';
  }

  /** Marks after which the sentence cannot have ended before them. */
  static boolean isContinuation(char c) {
    return c == '،' || c == ',' || c == '؛' || c == ';' || c == ':';
  }

  /** Hyphens and dashes. */
  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  /** A letter of the Arabic blocks. */
  static boolean isArabicLetter(char c) {
    return c >= '\u0620' && c <= '\u06ff' && Character.isLetter(c);
  }

  /** The first index at or after this one that is not white space, or the end. */
  static int skipSpace(String text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The index after the last character before this one that is not white space. */
  static int trimEnd(String text, int start, int from) {
    int at = from;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The first index at or after this one that is white space, or the end. */
  static int wordEnd(String text, int from, int end) {
    int at = from;
    while (at < end && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
