package io.khulasa.access;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key just made. It is shown once, to its owner; the service is given the hash only.
 *
 * @param key 256 random bits, written so that they pass through headers and forms
 * @param sha256 its hash, in hex digits
 */
public record NewKey(String key, String sha256) {

  private static final String PREFIX = "khulasa_";
  private static final int BYTES = 32;

  /** Every key that was made here is at least so long. */
  static final int SHORTEST = PREFIX.length() + 43;

  /** A key that nobody has had before. */
  public static NewKey random() {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new NewKey(key, KeyHash.of(key).hex());
  }

  /** Without the key, which belongs in no log. */
  @Override
  public String toString() {
    return "NewKey[sha256=%s]".formatted(sha256);
  }
}
