package io.khulasa.check;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A number that a sentence names.
 *
 * @param readings every way to read it, as plain decimals or times; the first is its name
 * @param percent whether it counts hundredths
 * @param firm whether the other language must have it too
 */
record Quantity(Set<String> readings, boolean percent, boolean firm) {

  /** The same, with further readings behind its own. */
  Quantity orElse(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(readings);
    all.addAll(more);
    return new Quantity(all, percent, firm);
  }

  /** How it is named in a message: 1270000000, 18.4%, 11:20. */
  String canonical() {
    return readings.iterator().next() + (percent ? "%" : "");
  }
}
