package io.khulasa.http;

import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.RequestDeadline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The deadline that a request sets itself with a header. */
@Component
@Order(TimeoutFilter.ORDER)
final class TimeoutFilter implements WebFilter {

  /** Before anything is done for the request. */
  static final int ORDER = KeyFilter.ORDER - 1;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String sent = exchange.getRequest().getHeaders().getFirst(Timeouts.HEADER);
    if (sent == null) {
      return chain.filter(exchange);
    }
    RequestDeadline deadline;
    try {
      deadline = RequestDeadline.after(Timeouts.of(sent));
    } catch (PipelineException e) {
      return Mono.error(e);
    }
    return chain.filter(exchange).contextWrite(deadline::in);
  }
}
