package io.khulasa.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a host answers before the page.
 *
 * @param url that was asked
 * @param length of the body in bytes, below 0 where it is not told
 */
record Head(
    PageUrl url,
    int status,
    long length,
    @Nullable String type,
    @Nullable String encoding,
    @Nullable String location,
    @Nullable String retryAfter) {

  boolean isPage() {
    return status >= 200 && status < 300;
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  boolean isFailure() {
    return status == 429 || status >= 500;
  }

  /** How long the host wants to be left alone: seconds, or until a date. */
  @Nullable Duration wait(Instant now) {
    String text = retryAfter == null ? "" : retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, until.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
