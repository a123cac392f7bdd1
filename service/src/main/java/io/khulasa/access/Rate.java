package io.khulasa.access;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a caller may make.
 *
 * @param requests in a period
 * @param period a second or a minute
 */
public record Rate(int requests, Duration period) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,5})/([sm])");

  /**
   * A rate as settings have it.
   *
   * @param written such as {@code 60/m} or {@code 5/s}
   * @throws IllegalArgumentException when it is written otherwise
   */
  static Rate of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a rate is written as requests a second or a minute, such as 5/s or 60/m");
    }
    return new Rate(
        Integer.parseInt(matcher.group(1)),
        matcher.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1));
  }
}
