package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares the numbers of a sentence with those of its translation, in digits and in words. A
 * number counts as kept when any reading of it is among the readings of the other side, so that a
 * sign that means thousands here and decimals there raises no alarm.
 */
final class NumberCheck implements SentenceCheck {

  private static final NumberLexicon ARABIC = new ArabicNumberWords();
  private static final NumberLexicon ENGLISH = new EnglishNumberWords();

  /** Numbers that Arabic says by the form of a noun alone. */
  private static final Set<String> HIDDEN = Set.of("1", "2");

  @Override
  public List<Flag> check(String source, String target) {
    List<Quantity> expected = NumberGrammar.read(source, ARABIC);
    List<Quantity> found = NumberGrammar.read(target, ENGLISH);
    List<Flag> flags = new ArrayList<>();
    for (String number : absent(expected, found)) {
      flags.add(new Flag(Kind.NUMBER, "the translation lacks the number " + number));
    }
    for (String number : absent(withoutPercent(found), expected)) {
      if (HIDDEN.contains(number)) {
        continue;
      }
      flags.add(new Flag(Kind.NUMBER, "the source does not have the number " + number));
    }
    return List.copyOf(flags);
  }

  /** The source's numbers that the target lacks, each once, in the source's order. */
  static List<String> missing(String source, String target) {
    return List.copyOf(
        absent(NumberGrammar.read(source, ARABIC), NumberGrammar.read(target, ENGLISH)));
  }

  /** English says per cent where Arabic has a word of its own, as for percentage points. */
  private static List<Quantity> withoutPercent(List<Quantity> quantities) {
    return quantities.stream()
        .map(quantity -> new Quantity(quantity.readings(), false, quantity.firm()))
        .toList();
  }

  private static Set<String> absent(List<Quantity> wanted, List<Quantity> given) {
    Set<String> readings = new HashSet<>();
    boolean percents = false;
    for (Quantity quantity : given) {
      readings.addAll(quantity.readings());
      percents |= quantity.percent();
    }
    Set<String> absent = new LinkedHashSet<>();
    for (Quantity quantity : wanted) {
      boolean kept = quantity.readings().stream().anyMatch(readings::contains);
      if (quantity.firm() && !(kept && (percents || !quantity.percent()))) {
        absent.add(quantity.canonical());
      }
    }
    return absent;
  }
}
