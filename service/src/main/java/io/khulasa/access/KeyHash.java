package io.khulasa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is kept of a key: its SHA-256. A fast hash is enough here, and only here: a slow one
 * protects words that people choose, which can be guessed; nobody guesses 256 random bits, however
 * fast the guesses are. So that nobody's own word gets in by way of its hash, what is shown has to
 * be as long as a made key.
 */
final class KeyHash {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final byte[] hash;

  private KeyHash(byte[] hash) {
    this.hash = hash;
  }

  /** The hash of a key as it is shown. */
  static KeyHash of(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new KeyHash(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A hash as settings have it.
   *
   * @throws IllegalArgumentException when it is none
   */
  static KeyHash parse(String hex) {
    String lower = hex.toLowerCase(Locale.ROOT);
    if (!HEX.matcher(lower).matches()) {
      throw new IllegalArgumentException("sha256 must be 64 hex digits");
    }
    return new KeyHash(HexFormat.of().parseHex(lower));
  }

  /** Whether both are the same, in a time that does not tell how much of them is. */
  boolean matches(KeyHash other) {
    return MessageDigest.isEqual(hash, other.hash);
  }

  /** In hex digits. */
  String hex() {
    return HexFormat.of().formatHex(hash);
  }
}
