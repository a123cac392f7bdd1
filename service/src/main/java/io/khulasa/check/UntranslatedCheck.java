package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.List;

/** English has no Arabic letters; most of them say that the source was copied. */
final class UntranslatedCheck implements SentenceCheck {

  @Override
  public List<Flag> check(String source, String target) {
    long arabic = target.codePoints().filter(Words::isArabicLetter).count();
    if (arabic == 0) {
      return List.of();
    }
    boolean copied = 2 * arabic > Words.weight(target);
    return List.of(
        new Flag(
            Kind.UNTRANSLATED,
            copied ? "the source was copied" : "Arabic letters are left in the translation"));
  }
}
