package io.khulasa.clean;

import io.khulasa.clean.Doubt.Kind;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is garbled in a text of which all was repaired that can be, line by line.
 *
 * <ul>
 *   <li>U+FFFD is what decoders write for bytes that they could not read.
 *   <li>UTF-8 in a wrong charset: a letter that is read from the first byte of Arabic (Ø Ù Ú Û, or
 *       ط ظ) and a sign behind it, twice in a row; or Ã, Â and â€ before a sign.
 *   <li>CP1256 as Latin: two words on a line of three or more letters beyond ASCII and no other.
 * </ul>
 */
final class Doubts {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LEAST_WORDS = 2;
  private static final int LEAST_LETTERS = 3;

  private final String text;
  private final List<Doubt> found = new ArrayList<>();

  private Doubts(String text) {
    this.text = text;
  }

  /** What is garbled, in the text's order; at most one of each kind a line. */
  static List<Doubt> in(String text) {
    Doubts doubts = new Doubts(text);
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int feed = text.indexOf('\n', start);
      end = feed < 0 ? text.length() : feed;
      doubts.look(start, end);
    }
    return List.copyOf(doubts.found);
  }

  private void look(int start, int end) {
    Span lost = null;
    Span misread = null;
    Span foreign = null;
    int words = 0;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      if (character == REPLACEMENT) {
        lost = extend(lost, i, i + 1);
      } else if (character >= 0x80) {
        int pairs = pairsEnd(i, end);
        misread = pairs > i ? extend(misread, i, pairs) : misread;
        int word = foreignWordEnd(i, end);
        foreign = word > i ? extend(foreign, i, word) : foreign;
        words += word > i ? 1 : 0;
        i = Math.max(i, Math.max(pairs, word) - 1);
      }
    }
    add(lost, Kind.LOST);
    add(misread == null && words >= LEAST_WORDS ? foreign : misread, Kind.MISREAD);
  }

  private void add(@Nullable Span span, Kind kind) {
    if (span != null) {
      found.add(new Doubt(span, kind));
    }
  }

  private static Span extend(@Nullable Span span, int start, int end) {
    return new Span(span == null ? start : span.start(), end);
  }

  /** Behind what looks like sequences of UTF-8, or the index itself. */
  private int pairsEnd(int at, int end) {
    int i = at;
    while (i + 1 < end && isLead(text.charAt(i)) && isSign(text.charAt(i + 1))) {
      i += 2;
    }
    boolean latin = i > at && "ÃÂâ".indexOf(text.charAt(at)) >= 0;
    return i - at > 2 || latin ? i : at;
  }

  private static boolean isLead(char character) {
    return "ØÙÚÛÃÂâطظ".indexOf(character) >= 0;
  }

  /** Whether it is read from a byte from 80 to BF and no letter, nor a quote that closes a word. */
  private static boolean isSign(char character) {
    int latin = Codepage.LATIN.byteOf(character);
    int arabic = Codepage.ARABIC.byteOf(character);
    boolean continuation = (0x80 <= latin && latin < 0xC0) || (0x80 <= arabic && arabic < 0xC0);
    return continuation
        && !Character.isLetter(character)
        && "«»”’“‘…–—،؛؟\u00A0".indexOf(character) < 0;
  }

  /** Behind a word of three or more Latin letters beyond ASCII and no other, or the index. */
  private int foreignWordEnd(int at, int end) {
    if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      return at;
    }
    int i = at;
    while (i < end && 0xC0 <= text.charAt(i) && text.charAt(i) <= 0xFF) {
      i++;
    }
    boolean whole = i == end || !Character.isLetter(text.charAt(i));
    return whole && i - at >= LEAST_LETTERS ? i : at;
  }
}
