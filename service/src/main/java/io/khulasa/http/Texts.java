package io.khulasa.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One text or several: a string or an array of strings.
 *
 * @param values the texts
 * @param single whether there was no array
 */
@JsonDeserialize(using = TextsDeserializer.class)
@Schema(
    oneOf = {String.class, String[].class},
    types = {"array", "string"})
record Texts(@Schema(hidden = true) List<String> values, @Schema(hidden = true) boolean single) {

  Texts {
    values = List.copyOf(values);
  }
}
