package io.khulasa.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts a sentence that is too long for the model where it hurts least.
 *
 * <p>A piece over the limit is halved, or cut as near to a whole number of equal parts as can be,
 * and so are its parts. In a window around the wanted place the strongest border wins: a semicolon,
 * then a comma, colon or dash, then a conjunction, then a space. So pieces are balanced, and the
 * measure is asked once a piece, not once a word.
 */
public final class ClauseCutter {

  /** A cutter keeps nothing between two sentences. */
  public ClauseCutter() {}

  /**
   * The pieces of a sentence in order, without spaces at their ends. Together they hold every
   * character that is not white space.
   *
   * @param sentence of any length
   * @param limit the greatest length of a piece, 1 or more
   * @param length the measure, in the unit of the limit; longer text should not measure less
   * @return pieces within the limit, where a single code point over it is left as it is
   */
  public List<String> cut(String sentence, int limit, ToIntFunction<String> length) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of " + limit + " holds no text");
    }
    List<String> pieces = new ArrayList<>();
    cut(trim(sentence), limit, length, pieces);
    return List.copyOf(pieces);
  }

  private static void cut(
      String piece, int limit, ToIntFunction<String> length, List<String> pieces) {
    if (piece.isEmpty()) {
      return;
    }
    int measured = length.applyAsInt(piece);
    int place = measured <= limit ? 0 : place(piece, 1 + (measured - 1) / limit);
    if (place == 0) {
      pieces.add(piece);
      return;
    }
    cut(trim(piece.substring(0, place)), limit, length, pieces);
    cut(trim(piece.substring(place)), limit, length, pieces);
  }

  /** Where to cut a piece that will have to become so many parts; 0 if it cannot be cut. */
  private static int place(String piece, int parts) {
    int target = (int) ((long) piece.length() * (parts / 2) / parts);
    int window = Math.max(1, piece.length() / (2 * parts));
    int best = 0;
    int bestStrength = ClauseBorders.NONE;
    for (int distance = 0; distance <= piece.length(); distance++) {
      if (distance > window && bestStrength != ClauseBorders.NONE) {
        return best;
      }
      for (int at : new int[] {target - distance, target + distance}) {
        int strength =
            at < 0 || at >= piece.length() ? ClauseBorders.NONE : ClauseBorders.strength(piece, at);
        if (strength > bestStrength) {
          best = at;
          bestStrength = strength;
        }
      }
    }
    return best == 0 ? insideWord(piece) : best;
  }

  /** The middle of a word, between two code points. */
  private static int insideWord(String word) {
    int codePoints = word.codePointCount(0, word.length());
    return word.offsetByCodePoints(0, codePoints / 2);
  }

  private static String trim(String text) {
    int start = Marks.skipSpace(text, 0, text.length());
    return text.substring(start, Marks.trimEnd(text, start, text.length()));
  }
}
