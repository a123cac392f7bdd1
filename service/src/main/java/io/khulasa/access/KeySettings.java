package io.khulasa.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key, as the settings or the file of keys have it.
 *
 * @param id names its owner in logs, metrics and the file of usage
 * @param sha256 of the key, in hex digits
 * @param rate requests a second or a minute, such as {@code 5/s} or {@code 60/m}; null for no limit
 * @param characters that it may have translated in a calendar month, 0 for no limit; null for what
 *     is set for all
 * @param priority null means interactive
 */
public record KeySettings(
    @Nullable String id,
    @Nullable String sha256,
    @Nullable String rate,
    @Nullable Long characters,
    @Nullable Urgency priority) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Whether a name can be a key's. */
  public static boolean isId(String name) {
    return ID.matcher(name).matches() && !name.equals(Caller.EVERYBODY);
  }

  /** What is wrong with it, is said with its id. */
  public KeySettings {
    if (id == null || !isId(id)) {
      throw new IllegalArgumentException(
          "A key needs an id of up to 64 letters, digits, dots, hyphens and underscores.");
    }
    if (sha256 == null) {
      throw new IllegalArgumentException(
          "The key %s has no sha256: ./khulasa keys new %s makes a key.".formatted(id, id));
    }
    try {
      KeyHash.parse(sha256);
      if (rate != null) {
        Rate.of(rate);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The key %s: %s.".formatted(id, e.getMessage()), e);
    }
    if (characters != null && characters < 0) {
      throw new IllegalArgumentException("The key %s: characters must be 0 or more.".formatted(id));
    }
  }
}
