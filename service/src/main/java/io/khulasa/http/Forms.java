package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Fields of a form. */
final class Forms {

  private Forms() {}

  /** The field q: several times, where there are several texts. */
  static @Nullable Texts texts(MultiValueMap<String, String> form) {
    List<String> values = form.get("q");
    return values == null
        ? null
        : new Texts(
            values.stream().map(WellFormedDeserializer::wellFormed).toList(), values.size() == 1);
  }

  /** A field that holds a whole number. */
  static @Nullable Integer number(MultiValueMap<String, String> form, String field) {
    String value = form.getFirst(field);
    try {
      return value == null || value.isBlank() ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new PipelineException(
          FailureKind.MALFORMED, "The field %s must be a whole number.".formatted(field), e);
    }
  }
}
