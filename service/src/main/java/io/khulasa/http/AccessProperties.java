package io.khulasa.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and for how much.
 *
 * @param keys that callers must show; where there are none, everybody may ask
 * @param characters that may be translated in a calendar month through DeepL's paths; 0 for no
 *     limit
 */
@ConfigurationProperties("khulasa.access")
record AccessProperties(@DefaultValue List<String> keys, @DefaultValue("0") long characters) {

  AccessProperties {
    keys = List.copyOf(keys);
    if (keys.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("khulasa.access.keys holds an empty key");
    }
    if (characters < 0) {
      throw new IllegalArgumentException("khulasa.access.characters must be 0 or more");
    }
  }

  /** Without the keys, which belong in no log. */
  @Override
  public String toString() {
    return "AccessProperties[%d keys, characters=%d]".formatted(keys.size(), characters);
  }
}
