package io.khulasa.suggest;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A suggestion as one line of JSON. */
public final class SuggestionLines {

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Lines have no settings. */
  public SuggestionLines() {}

  /** The line, without its end. */
  public String write(Suggestion suggestion) {
    return json.writeValueAsString(suggestion);
  }

  /** The suggestion in a line, if there is one. */
  Optional<Suggestion> read(String line) {
    try {
      return Optional.ofNullable(json.readValue(line, Suggestion.class))
          .filter(s -> s.time() != null && s.source() != null && s.target() != null);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
