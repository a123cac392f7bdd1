package io.khulasa.http;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes the interface's description off the event loop: springdoc reads files to make and show it.
 */
@Component
final class DescriptionFilter implements WebFilter {

  private static final List<String> PATHS = List.of("/v3/api-docs", "/swagger-ui", "/webjars");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    Mono<Void> answer = chain.filter(exchange);
    return PATHS.stream().anyMatch(path::startsWith)
        ? answer.subscribeOn(Schedulers.boundedElastic())
        : answer;
  }
}
