package io.khulasa.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a sentence while they are read. A small number shortly before a scaled one may
 * share its scale: between 3 and 5 million.
 */
final class QuantityList {

  /** Tokens between the two at most. */
  private static final int NEAR = 3;

  private final List<Quantity> quantities = new ArrayList<>();
  private int lastSmall = -1;
  private int lastEnd;

  /**
   * Adds a number.
   *
   * @param start its first token
   * @param end the token after its last one
   * @param scale of its last word
   */
  void add(Quantity quantity, int start, int end, BigDecimal scale) {
    boolean small = scale.compareTo(BigDecimal.ONE) == 0;
    if (!small && lastSmall >= 0 && start - lastEnd <= NEAR) {
      quantities.set(lastSmall, scaled(quantities.get(lastSmall), scale));
    }
    quantities.add(quantity);
    lastSmall = small ? quantities.size() - 1 : -1;
    lastEnd = end;
  }

  /** Adds a number that has no part in this: a time, or a part of another number. */
  void addApart(Quantity quantity) {
    quantities.add(quantity);
  }

  List<Quantity> all() {
    return List.copyOf(quantities);
  }

  private static Quantity scaled(Quantity quantity, BigDecimal scale) {
    Set<String> readings = new LinkedHashSet<>();
    for (String reading : quantity.readings()) {
      if (reading.indexOf(':') < 0 && reading.length() < 18) {
        readings.add(Digits.plain(new BigDecimal(reading).multiply(scale)));
      }
    }
    return quantity.orElse(readings);
  }
}
