package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Fields of a form. */
final class Forms {

  private static final ResolvableType TYPE =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

  private Forms() {}

  /**
   * The form of a request. The exchange's own is no use here: it is read from the connection and
   * not from what {@link BodyLimitFilter} lets through.
   */
  static Mono<MultiValueMap<String, String>> read(ServerWebExchange exchange) {
    FormHttpMessageReader reader = new FormHttpMessageReader();
    reader.setMaxInMemorySize(-1);
    return reader.readMono(TYPE, exchange.getRequest(), Map.of());
  }

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
