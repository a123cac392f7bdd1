package io.khulasa.onnx;

/** Text that native code and UTF-8 can carry. */
final class WellFormed {

  private static final int REPLACEMENT_CHARACTER = 0xfffd;

  private WellFormed() {}

  /**
   * The text, with U+FFFD for every half of a surrogate pair. The same string when there is none.
   */
  static String of(String text) {
    return text.codePoints().noneMatch(WellFormed::isHalf)
        ? text
        : text.codePoints()
            .map(c -> isHalf(c) ? REPLACEMENT_CHARACTER : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
