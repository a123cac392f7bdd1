package io.khulasa.clean;

import io.khulasa.clean.Misreading.Letter;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;

/**
 * Arabic that was read in a wrong charset becomes Arabic again, where that is certain.
 *
 * <p>A run is what stands between characters that the wrong charset does not have or that are
 * ASCII, mostly a word. It is repaired when all of it can be read back and the page holds enough of
 * such runs to know: they read as Arabic letters in the frequencies of Arabic, frequent words and
 * the article among them. UTF-8 leaves marks that no other text has, so that one word may be
 * enough, and dashes, quotes and dots (â€œ) are known by themselves. CP1256 leaves none: there it
 * takes a dozen letters, and only whole words of Arabic letters count; short ones and marks are
 * repaired only on lines with more of such words than of words in other letters. What cannot be
 * read back stays as it is and is a {@link Doubt}.
 */
final class Mojibake implements CharacterRule {
  private final Misreading misreading;

  Mojibake(Misreading misreading) {
    this.misreading = misreading;
  }

  @Override
  public AlignedText apply(String text) {
    if (!mayHoldAny(text)) {
      return AlignedText.unchanged(text);
    }
    boolean certain = isCertain(text);
    Rewrite rewrite = new Rewrite(text);
    new MisreadRuns(misreading, text)
        .forEach(
            (start, end) -> {
              if (certain || isPunctuation(text, start, end)) {
                repair(text, start, end, rewrite);
              }
            });
    return rewrite.finish();
  }

  /** Bytes from C0 to FF read as Latin are the letters of these numbers; few pages have any. */
  private boolean mayHoldAny(String text) {
    return misreading == Misreading.UTF8_AS_ARABIC
        || text.chars().anyMatch(character -> 0xC0 <= character && character <= 0xFF);
  }

  private void repair(String text, int start, int end, Rewrite rewrite) {
    for (int i = start; i < end; ) {
      Letter letter = misreading.letter(text, i, end);
      if (letter != null) {
        rewrite.keepTo(i).replaceTo(i + letter.length(), Character.toString(letter.codePoint()));
      }
      i += letter == null ? 1 : letter.length();
    }
  }

  private boolean isCertain(String text) {
    ArabicLook look = new ArabicLook();
    new MisreadRuns(misreading, text).forEach((start, end) -> addWords(text, start, end, look));
    return misreading == Misreading.ARABIC_AS_LATIN
        ? look.words() > 2 && look.isCertain(12, 2)
        : look.isCertain(4, 1);
  }

  private void addWords(String text, int start, int end, ArabicLook look) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= end; ) {
      Letter letter = i < end ? misreading.letter(text, i, end) : null;
      if (letter != null && ArabicLook.isLetter(letter.codePoint())) {
        word.append((char) letter.codePoint());
      } else if (letter == null || !isMark(letter.codePoint())) {
        look.add(word);
        word.setLength(0);
      }
      i += letter == null ? 1 : letter.length();
    }
  }

  private static boolean isMark(int codePoint) {
    return codePoint == 'ـ' || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Whether a run is nothing but dashes, quotes, bullets and dots in three bytes of UTF-8 each. */
  private boolean isPunctuation(String text, int start, int end) {
    if (misreading == Misreading.ARABIC_AS_LATIN) {
      return false;
    }
    int i = start;
    while (i < end) {
      Letter letter = misreading.letter(text, i, end);
      if (letter == null || letter.codePoint() < 0x2010 || letter.codePoint() > 0x2026) {
        return false;
      }
      i += letter.length();
    }
    return true;
  }
}
