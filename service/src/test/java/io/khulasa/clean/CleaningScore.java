package io.khulasa.clean;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many characters a cleaner kept rightly, kept wrongly (by kind of furniture) and lost.
 *
 * @param leftIn furniture that was kept, by label
 */
record CleaningScore(int right, int lost, Map<Character, Integer> leftIn) {
  static final CleaningScore NONE = new CleaningScore(0, 0, Map.of());

  CleaningScore {
    leftIn = Map.copyOf(leftIn);
  }

  /** One more character. */
  CleaningScore plus(char label, boolean dropped) {
    if (label == LabelledPage.ARTICLE) {
      return dropped
          ? new CleaningScore(right, lost + 1, leftIn)
          : new CleaningScore(right + 1, lost, leftIn);
    }
    if (dropped || label == LabelledPage.UNSCORED) {
      return this;
    }
    return plus(new CleaningScore(0, 0, Map.of(label, 1)));
  }

  /** So many characters. */
  static CleaningScore of(char label, boolean dropped, int count) {
    CleaningScore one = NONE.plus(label, dropped);
    return new CleaningScore(
        one.right * count,
        one.lost * count,
        one.leftIn.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() * count)));
  }

  CleaningScore plus(CleaningScore other) {
    Map<Character, Integer> sum = new TreeMap<>(leftIn);
    other.leftIn.forEach((label, count) -> sum.merge(label, count, Integer::sum));
    return new CleaningScore(right + other.right, lost + other.lost, sum);
  }

  int wrong() {
    return leftIn.values().stream().mapToInt(Integer::intValue).sum();
  }

  double precision() {
    return right / (double) (right + wrong());
  }

  double recall() {
    return right / (double) (right + lost);
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.4f R %.4f F1 %.4f (lost %d, left in %s)",
        precision(),
        recall(),
        f1(),
        lost,
        new TreeMap<>(leftIn));
  }
}
