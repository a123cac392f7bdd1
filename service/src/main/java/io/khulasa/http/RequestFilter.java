package io.khulasa.http;

import static org.springframework.core.Ordered.HIGHEST_PRECEDENCE;

import io.khulasa.pipeline.RequestId;
import io.khulasa.pipeline.StageTimes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Names each request, measures it, and writes one line to the log. */
@Component
@Order(HIGHEST_PRECEDENCE)
final class RequestFilter implements WebFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);

  private final StageSpans spans;

  RequestFilter(StageSpans spans) {
    this.spans = spans;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = RequestIds.of(exchange);
    exchange.getResponse().getHeaders().set(RequestIds.HEADER, id);
    StageSpans.name(exchange);
    long start = System.nanoTime();
    StageTimes times = new StageTimes();
    exchange
        .getResponse()
        .beforeCommit(() -> Mono.fromRunnable(() -> commit(exchange, times, start)));
    return chain
        .filter(exchange)
        .doOnCancel(() -> RequestIds.inLog(exchange, () -> LOG.info("The client has gone")))
        .doFinally(signal -> spans.write(exchange, times))
        .contextWrite(context -> context.put(RequestId.KEY, id).put(StageTimes.KEY, times));
  }

  private static void commit(ServerWebExchange exchange, StageTimes times, long start) {
    Duration total = Duration.ofNanos(System.nanoTime() - start);
    exchange.getResponse().getHeaders().set(ServerTiming.HEADER, ServerTiming.of(times, total));
    String path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/actuator")) {
      RequestIds.inLog(
          exchange,
          () ->
              LOG.info(
                  "{} {} {} in {} ms",
                  exchange.getRequest().getMethod(),
                  path,
                  exchange.getResponse().getStatusCode(),
                  total.toMillis()));
    }
  }
}
