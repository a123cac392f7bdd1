package io.khulasa.store;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a hub's headers say of a file.
 *
 * @param commit the revision that it is of
 * @param bytes its length
 * @param sha256 its checksum, for files that the hub keeps by it
 */
record HubFacts(@Nullable String commit, @Nullable Long bytes, @Nullable String sha256) {

  static final HubFacts NONE = new HubFacts(null, null, null);

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  /**
   * Reads them.
   *
   * @param hubs whether the hub itself speaks. Others have tags of the same look that are no
   *     checksum of the file
   */
  static HubFacts of(HttpHeaders headers, boolean hubs) {
    Optional<String> linked = headers.firstValue("X-Linked-Etag").flatMap(HubFacts::sha256);
    Optional<String> own =
        hubs ? headers.firstValue("ETag").flatMap(HubFacts::sha256) : Optional.empty();
    return new HubFacts(
        headers.firstValue("X-Repo-Commit").filter(Pin::isCommit).orElse(null),
        headers
            .firstValue("X-Linked-Size")
            .filter(size -> DIGITS.matcher(size).matches())
            .map(Long::valueOf)
            .orElse(null),
        linked.or(() -> own).orElse(null));
  }

  private static Optional<String> sha256(String tag) {
    String bare = tag.startsWith("W/") ? tag.substring(2) : tag;
    return Optional.of(bare.replace("\"", "")).filter(hash -> SHA256.matcher(hash).matches());
  }

  /** These, and what only the other ones say. */
  HubFacts or(HubFacts other) {
    return new HubFacts(
        commit == null ? other.commit : commit,
        bytes == null ? other.bytes : bytes,
        sha256 == null ? other.sha256 : sha256);
  }
}
