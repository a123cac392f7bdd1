package io.khulasa.http;

import io.khulasa.access.Caller;
import io.khulasa.failure.PipelineException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Looks at the keys in headers. LibreTranslate's clients show theirs in the body: what comes
 * without one in its headers there is looked at by {@link Callers#work}.
 */
@Component
@Order(KeyFilter.ORDER)
final class KeyFilter implements WebFilter {

  /** After the request has its name and origins are looked at, before its body is read. */
  static final int ORDER = 0;

  /** What anybody may ask: it tells of the service and not of texts. */
  private static final Set<String> OPEN =
      Set.of("/", "/index.html", "/health", "/info", "/languages", "/frontend/settings");

  private static final List<String> OPEN_BELOW =
      List.of("/page/", "/actuator", "/v3/api-docs", "/swagger-ui", "/webjars");

  private static final Set<String> IN_BODY = Set.of("/translate", "/detect");

  private final Callers callers;

  KeyFilter(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    String shown = ShownKey.in(exchange.getRequest().getHeaders());
    if (OPEN.contains(path)
        || OPEN_BELOW.stream().anyMatch(path::startsWith)
        || (callers.keysNeeded() && IN_BODY.contains(path) && shown == null)) {
      return chain.filter(exchange);
    }
    Caller caller;
    try {
      caller = callers.identify(shown, exchange);
    } catch (PipelineException e) {
      return Mono.error(e);
    }
    return chain.filter(exchange).contextWrite(context -> Callers.with(context, caller));
  }
}
