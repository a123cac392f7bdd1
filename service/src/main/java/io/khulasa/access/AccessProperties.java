package io.khulasa.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and for how much.
 *
 * @param keys that callers must show; where there are none and no file of them, everybody may ask
 * @param keysFile a file of more keys, read again when it changes
 * @param characters that a key without a number of its own may have translated in a calendar month,
 *     and where no key is needed everybody together; 0 for no limit
 * @param usageFile keeps what was used over a restart; null forgets it
 * @param look how often the one file is looked at and the other written
 * @param origins of pages that browsers may let ask, such as {@code https://cms.example}
 */
@ConfigurationProperties("khulasa.access")
public record AccessProperties(
    @DefaultValue List<KeySettings> keys,
    @Nullable Path keysFile,
    @DefaultValue("0") long characters,
    @Nullable Path usageFile,
    @DefaultValue("5s") Duration look,
    @DefaultValue List<String> origins) {

  public AccessProperties {
    keys = List.copyOf(keys);
    origins = List.copyOf(origins);
    if (characters < 0) {
      throw new IllegalArgumentException("khulasa.access.characters must be 0 or more");
    }
    if (look.toMillis() < 1) {
      throw new IllegalArgumentException("khulasa.access.look must be a millisecond or more");
    }
    origins.forEach(AccessProperties::checkOrigin);
  }

  /** Whether callers must show a key. */
  public boolean keysNeeded() {
    return !keys.isEmpty() || keysFile != null;
  }

  /** Every origin, as {@code *} would allow, is no origin. */
  private static void checkOrigin(String origin) {
    try {
      URI uri = URI.create(origin);
      if (uri.getHost() != null && origin.equals(uri.getScheme() + "://" + uri.getAuthority())) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw refused(origin, e);
    }
    throw refused(origin, null);
  }

  private static IllegalArgumentException refused(String origin, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "khulasa.access.origins: '%s' is no origin such as https://cms.example".formatted(origin),
        cause);
  }
}
