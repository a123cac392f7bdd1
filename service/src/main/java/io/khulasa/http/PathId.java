package io.khulasa.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * The id in a path. A parameter would say it too, but springdoc looks for a validator at the sight
 * of one.
 */
final class PathId {

  private PathId() {}

  static String of(ServerWebExchange exchange) {
    Map<String, String> variables =
        exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return requireNonNull(variables.get("id"));
  }
}
