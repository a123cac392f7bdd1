package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from tokens by recursive descent; both languages share it.
 *
 * <pre>
 *   number = term {and term}          two million and three hundred thousand
 *   term   = small {scale}            12.5 million, three hundred thousand, a million
 *   small  = digits | hundreds [and] below100 | below100
 * </pre>
 *
 * «And a half» may follow small and scale. A term is only added to the one before when it is less
 * than that one's scale.
 */
final class NumberGrammar {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** «One» and «two» are often no numbers, or hidden in a dual. */
  private static final BigDecimal SMALLEST = new BigDecimal(3);

  private final List<NumberToken> tokens;
  private final boolean unitsFirst;
  private final QuantityList quantities = new QuantityList();
  private int at;

  private NumberGrammar(List<NumberToken> tokens, boolean unitsFirst) {
    this.tokens = tokens;
    this.unitsFirst = unitsFirst;
  }

  /** The numbers of a sentence in order; a compound one is followed by hints at its parts. */
  static List<Quantity> read(String text, NumberLexicon lexicon) {
    List<NumberToken> tokens = NumberScanner.scan(text, lexicon);
    NumberGrammar grammar = new NumberGrammar(tokens, lexicon.unitsFirst());
    while (grammar.at < tokens.size()) {
      grammar.next();
    }
    return grammar.quantities.all();
  }

  private void next() {
    NumberToken token = tokens.get(at);
    if (token.is(Part.DIGITS) && token.value() == null) {
      at++;
      quantities.addApart(new Quantity(token.readings(), false, token.firm()));
    } else if (token.is(Part.OTHER) || token.is(Part.PERCENT)) {
      at++;
    } else {
      number();
    }
  }

  private void number() {
    int start = at;
    boolean digits = tokens.get(start).is(Part.DIGITS);
    List<NumberTerm> parts = new ArrayList<>();
    NumberTerm sum = null;
    for (NumberTerm term = term(); term != null; term = nextTerm(term.scale(), digits)) {
      parts.add(term);
      sum = sum == null ? term : sum.plus(term);
    }
    if (sum == null) {
      return;
    }
    boolean percent = isPercent(start - 1) || isPercent(at);
    boolean counts = digits || sum.first().compareTo(SMALLEST) >= 0;
    Quantity quantity = sum.quantity(percent, counts);
    if (digits && at == start + 1) {
      quantity = quantity.orElse(tokens.get(start).readings());
    }
    quantities.add(quantity, start, at, sum.scale());
    if (parts.size() > 1) {
      parts.forEach(part -> quantities.addApart(part.quantity(percent, false)));
    }
  }

  private boolean isPercent(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(Part.PERCENT);
  }

  /**
   * A further term of the same number, tied to what was read and less than its scale. English does
   * not go on in words behind digits: 8.9 million twenty-foot containers.
   */
  private @Nullable NumberTerm nextTerm(BigDecimal limit, boolean afterDigits) {
    if (afterDigits && !unitsFirst) {
      return null;
    }
    NumberToken token = peek();
    boolean tied = token.joined() || !(unitsFirst || token.is(Part.DIGITS));
    boolean number = token.value() != null && !token.is(Part.HINT) && !token.is(Part.FRACTION);
    if (limit.compareTo(BigDecimal.ONE) == 0 || !tied || !number) {
      return null;
    }
    int start = at;
    NumberTerm term = term();
    if (term.isBelow(limit)) {
      return term;
    }
    at = start;
    return null;
  }

  private NumberTerm term() {
    boolean digits = peek().is(Part.DIGITS);
    NumberTerm term = withFraction(small());
    for (int scales = 0; scales < 2 && isScale(digits); scales++) {
      boolean sure = peek().firm();
      term = term.times(value(), sure);
    }
    int end = at;
    NumberTerm whole = withFraction(term);
    boolean again = at > end && isScale(false) && !peek().joined();
    at += again ? 1 : 0;
    return whole;
  }

  private boolean isScale(boolean afterDigits) {
    NumberToken token = peek();
    return !(token.joined() && afterDigits)
        && (token.is(Part.SCALE) || (afterDigits && token.is(Part.HUNDRED)));
  }

  private NumberTerm withFraction(NumberTerm term) {
    return peek().is(Part.FRACTION) && peek().joined() ? term.plusFraction(value()) : term;
  }

  private NumberTerm small() {
    NumberToken token = peek();
    return switch (token.part()) {
      case DIGITS -> {
        at++;
        yield NumberTerm.digits(token);
      }
      case SCALE -> NumberTerm.hint(BigDecimal.ONE);
      case FRACTION -> token.joined() ? NumberTerm.afterHidden(value()) : NumberTerm.hint(value());
      case HINT ->
          unitsFirst && token.firm() ? NumberTerm.count(ordinal()) : NumberTerm.hint(ordinal());
      default -> below1000();
    };
  }

  /** The nineteenth and the twenty-first in Arabic order. */
  private BigDecimal ordinal() {
    BigDecimal unit = value();
    boolean teen = isTeenSuffix(peek());
    boolean tens = peek().is(Part.TENS) && peek().joined();
    return unitsFirst && unit.compareTo(TEN) < 0 && (teen || tens) ? unit.add(value()) : unit;
  }

  /** The second word of eleven to nineteen in Arabic, which alone means ten. */
  private static boolean isTeenSuffix(NumberToken token) {
    BigDecimal value = token.value();
    return token.is(Part.TEEN) && !token.joined() && value != null && value.compareTo(TEN) == 0;
  }

  private NumberTerm below1000() {
    NumberToken token = peek();
    if (token.is(Part.HUNDREDS) || token.is(Part.HUNDRED)) {
      BigDecimal hundreds = value();
      return withRest(hundreds, token.is(Part.HUNDREDS));
    }
    NumberTerm small = below100();
    boolean times = peek().is(Part.HUNDRED) && !peek().joined();
    return times ? withRest(small.first().multiply(value()), true) : small;
  }

  private NumberTerm withRest(BigDecimal hundreds, boolean firm) {
    NumberToken token = peek();
    boolean below = token.is(Part.UNIT) || token.is(Part.TEEN) || token.is(Part.TENS);
    if (below && (token.joined() || !unitsFirst)) {
      return NumberTerm.count(hundreds.add(below100().first()));
    }
    return firm ? NumberTerm.count(hundreds) : NumberTerm.hint(hundreds.max(HUNDRED));
  }

  private NumberTerm below100() {
    NumberToken first = peek();
    BigDecimal value = value();
    NumberToken second = peek();
    if (first.is(Part.UNIT) && unitsFirst) {
      boolean teen = isTeenSuffix(second);
      boolean tens = second.is(Part.TENS) && second.joined();
      return NumberTerm.count(teen || tens ? value.add(value()) : value);
    }
    boolean below10 = second.value() != null && second.value().compareTo(TEN) < 0;
    if (first.is(Part.TENS) && !unitsFirst && !second.joined() && below10) {
      boolean ordinal = second.is(Part.HINT);
      if (ordinal || second.is(Part.UNIT)) {
        BigDecimal sum = value.add(value());
        return ordinal ? NumberTerm.hint(sum) : NumberTerm.count(sum);
      }
    }
    return first.firm() ? NumberTerm.count(value) : NumberTerm.hint(value);
  }

  private NumberToken peek() {
    return at < tokens.size() ? tokens.get(at) : NumberToken.OTHER;
  }

  /** Takes the token and its value. */
  private BigDecimal value() {
    BigDecimal value = peek().value();
    at++;
    return value == null ? BigDecimal.ZERO : value;
  }
}
