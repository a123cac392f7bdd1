package io.khulasa.http;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The key that a request's headers show. */
final class ShownKey {

  private static final Pattern CREDENTIALS =
      Pattern.compile("(?:DeepL-Auth-Key|Bearer)\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);

  private ShownKey() {}

  /** As DeepL's clients show it or as ours do; null for none, empty for what is not understood. */
  static @Nullable String in(HttpHeaders headers) {
    String shown = headers.getFirst("X-Api-Key");
    String credentials = headers.getFirst(AUTHORIZATION);
    if (shown == null && credentials != null) {
      Matcher matcher = CREDENTIALS.matcher(credentials);
      return matcher.matches() ? matcher.group(1) : "";
    }
    return shown;
  }
}
