package io.khulasa.http;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers on every answer, errors too, that it is what it says and nobody's frame. Answers
 * may load and run nothing; {@link PageFilter} lets the page do what it must, and Swagger's page
 * brings scripts that no policy of ours fits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SecurityHeadersFilter implements WebFilter {

  static final String POLICY = "Content-Security-Policy";

  private static final List<String> OTHERS_PAGES = List.of("/swagger-ui", "/webjars");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    String path = exchange.getRequest().getPath().value();
    if (OTHERS_PAGES.stream().noneMatch(path::startsWith)) {
      headers.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
    }
    return chain.filter(exchange);
  }
}
