package io.khulasa.http;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The keys that callers must show, if there are any. */
@Component
final class Keys {

  private static final Pattern CREDENTIALS =
      Pattern.compile("(?:DeepL-Auth-Key|Bearer)\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);

  private final List<String> keys;

  Keys(AccessProperties properties) {
    this.keys = properties.keys();
  }

  /** Whether a key is needed at all. */
  boolean needed() {
    return !keys.isEmpty();
  }

  /** The key that a request's headers show, as DeepL's clients or as ours do. */
  static @Nullable String in(HttpHeaders headers) {
    String shown = headers.getFirst("X-Api-Key");
    String credentials = headers.getFirst(AUTHORIZATION);
    if (shown == null && credentials != null) {
      Matcher matcher = CREDENTIALS.matcher(credentials);
      return matcher.matches() ? matcher.group(1) : "";
    }
    return shown;
  }

  /**
   * Refuses a key that is not known, where one is needed.
   *
   * @throws PipelineException of kind KEY
   */
  void require(@Nullable String shown) {
    if (needed() && (shown == null || keys.stream().noneMatch(key -> equal(key, shown)))) {
      throw new PipelineException(
          FailureKind.KEY,
          shown == null
              ? "A key is needed: Authorization: Bearer, X-Api-Key or api_key."
              : "The key is not known.");
    }
  }

  /** In a time that does not tell how much of the key is right. */
  private static boolean equal(String key, String shown) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
