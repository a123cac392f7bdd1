package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Unicode's composed form (NFC): a letter and its marks in the one way that all equal spellings
 * have, as alef and a hamza above in one character; marks in their canonical order. Compatibility
 * characters stay.
 *
 * <p>It works on a letter and its marks at a time, so that each change is recorded where it is.
 * More than {@value #LONGEST} characters are taken in pieces: no writing has so many marks on a
 * letter, and to sort them takes quadratic time. (UAX #15 has such a bound in its stream-safe
 * format.)
 */
final class Composed implements CharacterRule {
  private static final int LONGEST = 32;

  /** No character before has a mark or is other than composed. */
  private static final char FIRST_MARK = '\u0300';

  /** Tanween, vowels, shadda, sukun: one of them behind a letter is as it should be. */
  private static final char FIRST_HARAKA = '\u064B';

  private static final char LAST_HARAKA = '\u0652';

  private static final char FIRST_JAMO = '\u1160';
  private static final char LAST_JAMO = '\u11FF';

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int end;
    for (int i = 0; i < text.length(); i = end) {
      end = clusterEnd(text, i);
      if (!isPlain(text, i, end)) {
        String cluster = text.substring(i, end);
        if (!Normalizer.isNormalized(cluster, Form.NFC)) {
          rewrite.keepTo(i).replaceTo(end, Normalizer.normalize(cluster, Form.NFC));
        }
      }
    }
    return rewrite.finish();
  }

  /** Behind a character and what may compose with it. */
  private static int clusterEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && end - start < LONGEST && text.charAt(end) >= FIRST_MARK) {
      int next = text.codePointAt(end);
      if (!extendsCluster(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean extendsCluster(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (FIRST_JAMO <= codePoint && codePoint <= LAST_JAMO);
  }

  /** Whether it needs no look: a character of the first blocks, with one haraka at most. */
  private static boolean isPlain(String text, int start, int end) {
    char first = text.charAt(start);
    boolean single = first < FIRST_MARK || ('\u0620' <= first && first <= '\u06FF');
    boolean haraka =
        end == start + 2
            && Character.isLetter(first)
            && FIRST_HARAKA <= text.charAt(start + 1)
            && text.charAt(start + 1) <= LAST_HARAKA;
    return single && (end == start + 1 || haraka);
  }
}
