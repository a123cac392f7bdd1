package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads numbers in digits, Western, Arabic-Indic or Persian: thousands and decimals in the signs of
 * both languages, times and dates. What can be read in two ways gets both readings.
 */
final class Digits {

  /** More digits than this are a serial number, compared as it is written. */
  private static final int LONGEST = 18;

  private final List<String> groups = new ArrayList<>();
  private final StringBuilder marks = new StringBuilder();
  private final int end;

  /** Reads the digits that start at this index. */
  Digits(CharSequence text, int start) {
    int at = start;
    while (true) {
      int stop = groupEnd(text, at);
      groups.add(western(text, at, stop));
      if (stop + 1 >= text.length() || !goesOn(text, stop)) {
        end = stop;
        return;
      }
      marks.append(text.charAt(stop));
      at = stop + 1;
    }
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '٠' && c <= '٩') || (c >= '۰' && c <= '۹');
  }

  /** The index after the last digit. */
  int end() {
    return end;
  }

  /**
   * The numbers read: one, or the parts of a date.
   *
   * @param firm whether the surroundings allow to expect it in the other language
   */
  List<NumberToken> tokens(boolean firm) {
    if (groups.size() == 3 && isDate()) {
      return groups.stream().map(g -> token(Set.of(plain(g)), firm && g.length() == 4)).toList();
    }
    Set<String> readings = readings();
    if (!readings.isEmpty()) {
      return List.of(token(readings, firm));
    }
    return groups.stream().map(group -> token(Set.of(plain(group)), false)).toList();
  }

  private static NumberToken token(Set<String> readings, boolean firm) {
    String first = readings.iterator().next();
    BigDecimal value =
        first.length() > LONGEST || first.indexOf(':') >= 0 ? null : new BigDecimal(first);
    return new NumberToken(Part.DIGITS, value, readings, false, firm);
  }

  private boolean isDate() {
    return marks.charAt(0) == '.'
        && marks.charAt(1) == '.'
        && (groups.get(0).length() == 4 || groups.get(2).length() == 4);
  }

  private Set<String> readings() {
    Set<String> readings = new LinkedHashSet<>();
    String all = String.join("", groups);
    if (groups.size() == 1) {
      readings.add(plain(all));
      return readings;
    }
    char first = marks.charAt(0);
    char last = marks.charAt(marks.length() - 1);
    String fraction = groups.get(groups.size() - 1);
    String whole = all.substring(0, all.length() - fraction.length());
    if (first == ':') {
      return groups.size() == 2 ? clock(whole, fraction) : readings;
    }
    if (inThousands(groups.size()) && marks.chars().allMatch(c -> c == first) && first != '٫') {
      readings.add(plain(all));
    }
    boolean mixed = first != last && inThousands(groups.size() - 1);
    if ((mixed || marks.length() == 1) && ".,٫،".indexOf(last) >= 0) {
      readings.add(plain(whole + "." + fraction));
    }
    if (marks.length() == 1 && last == '.' && fraction.length() == 2) {
      readings.addAll(clock(whole, fraction));
    }
    return readings;
  }

  /** A time of day, and how the other half of the day's clock writes it. */
  private static Set<String> clock(String hours, String minutes) {
    Set<String> readings = new LinkedHashSet<>();
    if (hours.length() > 2 || minutes.length() != 2 || Integer.parseInt(hours) > 24) {
      return readings;
    }
    int hour = Integer.parseInt(hours);
    readings.add(hour + ":" + minutes);
    readings.add((hour + 12) % 24 + ":" + minutes);
    readings.add(hours + minutes);
    if ("30".equals(minutes)) {
      readings.add(hour + ".5");
      readings.add((hour + 12) % 24 + ".5");
    }
    if ("00".equals(minutes)) {
      readings.add(String.valueOf(hour));
      readings.add(String.valueOf((hour + 12) % 24));
    }
    return readings;
  }

  private boolean inThousands(int count) {
    boolean grouped = groups.get(0).length() <= 3;
    for (int i = 1; i < count; i++) {
      grouped &= groups.get(i).length() == 3;
    }
    return grouped;
  }

  private static boolean goesOn(CharSequence text, int at) {
    if (!isDigit(text.charAt(at + 1))) {
      return false;
    }
    char mark = text.charAt(at);
    if (mark == ' ' || mark == '\u00a0' || mark == '\u202f' || mark == '\u2009') {
      int before = at;
      while (before > 0 && isDigit(text.charAt(before - 1)) && at - before < 4) {
        before--;
      }
      return at - before < 4 && groupEnd(text, at + 1) == at + 4;
    }
    return ".,٫٬،:".indexOf(mark) >= 0;
  }

  private static int groupEnd(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String western(CharSequence text, int start, int end) {
    StringBuilder western = new StringBuilder();
    for (int at = start; at < end; at++) {
      western.append(Character.digit(text.charAt(at), 10));
    }
    return western.toString();
  }

  /** The number as it is written in this package: no zeros that tell nothing. */
  static String plain(String number) {
    return number.length() > LONGEST ? number : plain(new BigDecimal(number));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
