package io.khulasa.http;

import static org.springframework.core.Ordered.HIGHEST_PRECEDENCE;

import io.khulasa.pipeline.RequestId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Names each request, and writes one line to the log. */
@Component
@Order(HIGHEST_PRECEDENCE)
final class RequestFilter implements WebFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = RequestIds.of(exchange);
    exchange.getResponse().getHeaders().set(RequestIds.HEADER, id);
    long start = System.nanoTime();
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> log(exchange, start)));
    return chain
        .filter(exchange)
        .doOnCancel(() -> RequestIds.inLog(exchange, () -> LOG.info("The client has gone")))
        .contextWrite(context -> context.put(RequestId.KEY, id));
  }

  private static void log(ServerWebExchange exchange, long start) {
    String path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/actuator")) {
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      RequestIds.inLog(
          exchange,
          () ->
              LOG.info(
                  "{} {} {} in {} ms",
                  exchange.getRequest().getMethod(),
                  path,
                  exchange.getResponse().getStatusCode(),
                  millis));
    }
  }
}
