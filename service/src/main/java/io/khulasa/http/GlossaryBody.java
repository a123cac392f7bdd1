package io.khulasa.http;

import io.khulasa.glossary.Glossary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A glossary in a request: the id of one that is kept, or an object with the entries themselves.
 *
 * @param id of the glossary
 * @param entries what must stand in the English for each Arabic term
 */
@JsonDeserialize(using = GlossaryDeserializer.class)
@Schema(
    oneOf = {String.class, GlossaryBody.Inline.class},
    types = {"string", "object"})
record GlossaryBody(
    @Schema(hidden = true) @Nullable String id,
    @Schema(hidden = true) Map<String, String> entries) {

  /** The entries themselves. */
  record Inline(@Nullable Map<String, @Nullable String> entries) {}

  GlossaryBody {
    // In their order: the map that copyOf makes has none.
    entries = new LinkedHashMap<>(entries);
  }

  /** One that is kept; null where there is no id. */
  static @Nullable GlossaryBody id(@Nullable String id) {
    return id == null || id.isEmpty() ? null : new GlossaryBody(id, Map.of());
  }

  /** The entries as a glossary. */
  Glossary glossary() {
    return Glossary.of(entries);
  }
}
