package io.khulasa.http;

import io.khulasa.failure.PipelineException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Looks at the keys in headers. LibreTranslate's clients show theirs in the body: what comes
 * without one in its headers there is looked at by {@link #check}.
 */
@Component
final class KeyFilter implements WebFilter {

  private static final String SEEN = KeyFilter.class.getName();

  /** What anybody may ask: it tells of the service and not of texts. */
  private static final Set<String> OPEN =
      Set.of("/health", "/info", "/languages", "/frontend/settings");

  private static final List<String> OPEN_BELOW =
      List.of("/actuator", "/v3/api-docs", "/swagger-ui", "/webjars");

  private static final Set<String> IN_BODY = Set.of("/translate", "/detect");

  private final Keys keys;

  KeyFilter(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    String shown = Keys.in(exchange.getRequest().getHeaders());
    if (!keys.needed()
        || OPEN.contains(path)
        || OPEN_BELOW.stream().anyMatch(path::startsWith)
        || (IN_BODY.contains(path) && shown == null)) {
      return chain.filter(exchange);
    }
    try {
      keys.require(shown);
    } catch (PipelineException e) {
      return Mono.error(e);
    }
    exchange.getAttributes().put(SEEN, true);
    return chain.filter(exchange);
  }

  /** Refuses a request that showed no key in its headers and none, or a wrong one, in its body. */
  void check(@Nullable String inBody, ServerWebExchange exchange) {
    if (!exchange.getAttributes().containsKey(SEEN)) {
      keys.require(inBody);
    }
  }
}
