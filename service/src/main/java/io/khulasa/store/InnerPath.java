package io.khulasa.store;

import java.util.regex.Pattern;

/** A path inside a model's folder, with forward slashes, that cannot lead out of it. */
final class InnerPath {

  /**
   * Steps that begin with a letter, a digit, a dash or an underscore: neither {@code ..} nor "".
   */
  private static final Pattern PLAIN = Pattern.compile("[\\w-][\\w.+-]*(/[\\w-][\\w.+-]*)*");

  /** Names that the store writes itself. */
  private static final Pattern OURS = Pattern.compile("model\\.yaml|.*\\.(part|etag)");

  private InnerPath() {}

  /**
   * The path itself.
   *
   * @throws IllegalArgumentException when it is absolute, has a step such as {@code ..}, or is a
   *     name that the store keeps for itself
   */
  static String require(String path) {
    if (!PLAIN.matcher(path).matches() || OURS.matcher(path).matches()) {
      throw new IllegalArgumentException("\"" + path + "\" is not a path inside a model's folder");
    }
    return path;
  }
}
