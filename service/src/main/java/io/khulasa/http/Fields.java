package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request of DeepL's clients says, whichever way: in the query, in a form or in JSON, whose
 * inner fields have the names that they have in a form, such as {@code dictionaries[0].entries}.
 * What nobody asks for is refused in the end: nothing is passed over in silence.
 */
final class Fields {

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  /** The fields of a map. */
  Fields(MultiValueMap<String, String> fields) {
    add(fields);
  }

  /** The fields of a request's query and body. */
  static Mono<Fields> of(ServerWebExchange exchange, JsonMapper json) {
    Fields fields = new Fields(exchange.getRequest().getQueryParams());
    MediaType type = exchange.getRequest().getHeaders().getContentType();
    if (type == null) {
      return Mono.just(fields);
    }
    if (APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
      return Forms.read(exchange).map(fields::add).defaultIfEmpty(fields);
    }
    if (!APPLICATION_JSON.isCompatibleWith(type)) {
      return Mono.error(
          new UnsupportedMediaTypeStatusException(
              type, List.of(APPLICATION_JSON, APPLICATION_FORM_URLENCODED)));
    }
    return DataBufferUtils.join(exchange.getRequest().getBody())
        .map(
            body -> {
              try {
                return json.readTree(body.asInputStream());
              } finally {
                DataBufferUtils.release(body);
              }
            })
        .map(fields::add)
        .defaultIfEmpty(fields);
  }

  private Fields add(MultiValueMap<String, String> fields) {
    fields.forEach((name, list) -> list.forEach(value -> add(name, requireNonNullElse(value, ""))));
    return this;
  }

  private Fields add(JsonNode body) {
    if (!body.isObject()) {
      throw malformed("The body must be a JSON object.");
    }
    body.properties().forEach(field -> add(field.getKey(), field.getValue()));
    return this;
  }

  private void add(String name, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        boolean plain = node.get(i).isValueNode();
        add(plain ? name : "%s[%d]".formatted(name, i), node.get(i));
      }
    } else if (!node.isNull()) {
      add(name, node.asString());
    }
  }

  private void add(String name, String value) {
    values
        .computeIfAbsent(name, field -> new ArrayList<>())
        .add(WellFormedDeserializer.wellFormed(value));
  }

  /** Every value of a field. */
  List<String> all(String name) {
    known.add(name);
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The value of a field that can have one only; null where it is left out or empty. */
  @Nullable String one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw malformed("The field %s can be sent once only.".formatted(name));
    }
    return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
  }

  /** The value of a field that must be there. */
  String required(String name) {
    String value = one(name);
    if (value == null) {
      throw malformed("The field %s is missing.".formatted(name));
    }
    return value;
  }

  /** A field that is true or false, or 1 or 0. */
  boolean flag(String name, boolean otherwise) {
    String value = one(name);
    return switch (value == null ? String.valueOf(otherwise) : value.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw malformed("The field %s must be true or false.".formatted(name));
    };
  }

  /** Whether a field is there. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Refuses what nobody has asked for. */
  void refuseOthers() {
    for (Map.Entry<String, List<String>> field : values.entrySet()) {
      if (!known.contains(field.getKey())) {
        throw malformed(
            "A field of this request is not served: %s.".formatted(printable(field.getKey())));
      }
    }
  }

  /** A name that its sender can know again, and nothing else. */
  private static String printable(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
    return plain.substring(0, Math.min(plain.length(), 60));
  }

  static PipelineException malformed(String detail) {
    return new PipelineException(FailureKind.MALFORMED, detail);
  }
}
