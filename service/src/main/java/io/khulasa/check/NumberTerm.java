package io.khulasa.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A part of a number while it is read.
 *
 * @param values all its readings
 * @param scale of its last word; 1 for a number without one
 * @param firm whether it is more than a hint
 */
record NumberTerm(Set<BigDecimal> values, BigDecimal scale, boolean firm) {

  static NumberTerm count(BigDecimal value) {
    return new NumberTerm(Set.of(value), BigDecimal.ONE, true);
  }

  static NumberTerm hint(BigDecimal value) {
    return new NumberTerm(Set.of(value), BigDecimal.ONE, false);
  }

  /** A fraction behind a noun that itself says one or two, as in «an hour and a half». */
  static NumberTerm afterHidden(BigDecimal fraction) {
    BigDecimal one = fraction.add(BigDecimal.ONE);
    return new NumberTerm(Set.of(one, fraction, one.add(BigDecimal.ONE)), BigDecimal.ONE, false);
  }

  /** A number in digits in every reading but times. */
  static NumberTerm digits(NumberToken token) {
    Set<BigDecimal> values = new LinkedHashSet<>();
    for (String reading : token.readings()) {
      if (reading.indexOf(':') < 0) {
        values.add(new BigDecimal(reading));
      }
    }
    return new NumberTerm(values, BigDecimal.ONE, token.firm());
  }

  BigDecimal first() {
    return values.iterator().next();
  }

  boolean isBelow(BigDecimal limit) {
    return values.stream().allMatch(value -> value.compareTo(limit) < 0);
  }

  NumberTerm plus(NumberTerm other) {
    Set<BigDecimal> sums = new LinkedHashSet<>();
    values.forEach(a -> other.values.forEach(b -> sums.add(a.add(b))));
    return new NumberTerm(sums, other.scale, firm || other.firm);
  }

  /**
   * Times a scale word. «Thousand» alone may mean many; the Arabic dual is a count.
   *
   * @param sure whether it is a scale word for certain, so that the number without it is no reading
   */
  NumberTerm times(BigDecimal factor, boolean sure) {
    Set<BigDecimal> products = new LinkedHashSet<>(sure ? Set.of() : values);
    values.forEach(value -> products.add(value.multiply(factor)));
    boolean dual = factor.unscaledValue().toString().startsWith("2");
    boolean fraction = first().compareTo(BigDecimal.ONE) < 0;
    BigDecimal unit = dual ? factor.divide(BigDecimal.valueOf(2)) : factor;
    return new NumberTerm(products, scale.multiply(unit), firm || dual || fraction);
  }

  /** The same, and read with a fraction of its scale on top. */
  NumberTerm plusFraction(BigDecimal fraction) {
    Set<BigDecimal> both = new LinkedHashSet<>();
    values.forEach(value -> both.add(value.add(fraction.multiply(scale))));
    both.addAll(values);
    return new NumberTerm(both, scale, firm);
  }

  /** The number it is. */
  Quantity quantity(boolean percent, boolean counts) {
    Set<String> readings = new LinkedHashSet<>();
    values.forEach(value -> readings.add(Digits.plain(value)));
    return new Quantity(readings, percent, firm && counts);
  }
}
