package io.khulasa.check;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence as the number grammar sees it.
 *
 * @param part its part in a number
 * @param value what it is worth; null for what is no number
 * @param readings every way to read digits: 1.234 is a thousand and something or one and a bit
 * @param joined whether «and» ties it to what stands before
 * @param firm whether the other language must have it too; a date's month need not be a number
 *     there
 */
record NumberToken(
    Part part, @Nullable BigDecimal value, Set<String> readings, boolean joined, boolean firm) {

  /** Parts of numbers. */
  enum Part {
    /** Written in digits. */
    DIGITS,
    /** 1 to 9. */
    UNIT,
    /** 10 to 19; also the second word of the Arabic ones. */
    TEEN,
    /** 20, 30 … 90. */
    TENS,
    /** 100. */
    HUNDRED,
    /** 200, 300 … 900 in one word. */
    HUNDREDS,
    /** 1,000 and more. */
    SCALE,
    /** A half or a quarter. */
    FRACTION,
    /** An ordinal and other words that only hint at a number. */
    HINT,
    /** A sign or word for per cent. */
    PERCENT,
    /** Anything else. */
    OTHER
  }

  static final NumberToken OTHER = new NumberToken(Part.OTHER, null, Set.of(), false, false);

  static final NumberToken PERCENT = new NumberToken(Part.PERCENT, null, Set.of(), false, false);

  static NumberToken word(Part part, String value) {
    return new NumberToken(part, new BigDecimal(value), Set.of(), false, true);
  }

  /** A word that is often none of a number. */
  static NumberToken unsure(Part part, String value) {
    return new NumberToken(part, new BigDecimal(value), Set.of(), false, false);
  }

  NumberToken withJoined() {
    return new NumberToken(part, value, readings, true, firm);
  }

  boolean is(Part other) {
    return part == other;
  }
}
