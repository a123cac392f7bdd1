package io.khulasa.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where JSON is wrong, without repeating any of it. */
final class JsonFaults {

  private JsonFaults() {}

  /**
   * What is wrong, and where.
   *
   * @param place of the value that was read; empty for the whole body
   */
  static String describe(JacksonException error, String place) {
    if (error instanceof DatabindException) {
      String field = field(error.getPath(), place);
      Class<?> type =
          error instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
      return field.isEmpty()
          ? "The body must be a JSON object."
          : "The field %s must be %s.".formatted(field, expected(type));
    }
    return "The body is not valid JSON: line %d, byte %d."
        .formatted(error.getLocation().getLineNr(), error.getLocation().getColumnNr());
  }

  private static String field(List<JacksonException.Reference> path, String place) {
    StringBuilder field = new StringBuilder(place);
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return field.toString();
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of " + names(type.getEnumConstants());
    }
    if (type == Texts.class) {
      return "a string or an array of strings";
    }
    if (type == GlossaryBody.class) {
      return "the id of a glossary or an object with entries";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (List.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type == String.class ? "a string" : "an object";
  }

  private static String names(Object[] constants) {
    return String.join(
        ", ", Arrays.stream(constants).map(c -> c.toString().toLowerCase(Locale.ROOT)).toList());
  }
}
