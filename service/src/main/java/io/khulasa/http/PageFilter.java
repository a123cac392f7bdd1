package io.khulasa.http;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells browsers what the page at / may do: load its own files, ask this service, and nothing else.
 * Its files are read off the event loop.
 */
@Component
final class PageFilter implements WebFilter {

  /** {@code khulasa-inert} is the page's one parser of markup, which runs and loads nothing. */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types khulasa-inert");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    if (!path.equals("/") && !path.equals("/index.html") && !path.startsWith("/page/")) {
      return chain.filter(exchange);
    }
    exchange.getResponse().getHeaders().set(SecurityHeadersFilter.POLICY, POLICY);
    return chain.filter(exchange).subscribeOn(Schedulers.boundedElastic());
  }
}
