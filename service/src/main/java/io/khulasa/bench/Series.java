package io.khulasa.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One quantity measured several times.
 *
 * @param name what was measured
 * @param unit of the values
 * @param better which values are better
 * @param values in the order they were measured, one at least
 */
@SuppressWarnings("ArrayRecordComponent") // made, printed and forgotten; never compared
record Series(String name, String unit, Better better, double... values) {

  enum Better {
    HIGHER,
    LOWER
  }

  double best() {
    var sorted = Arrays.stream(values).sorted().toArray();
    return better == Better.LOWER ? sorted[0] : sorted[sorted.length - 1];
  }

  double median() {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** One line of a table. */
  String line() {
    return String.format(
        Locale.ROOT, "%-44s %10s %10s  %s", name, number(best()), number(median()), unit);
  }

  static String heading() {
    return String.format(Locale.ROOT, "%-44s %10s %10s", "", "best", "median");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }
}
