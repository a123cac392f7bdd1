package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Refuses a body beyond the limit. The rest of it is read and dropped, so that a client that is
 * still sending gets the answer and not a broken connection; a body beyond all measure is cut off.
 */
@Component
final class BodyLimitFilter implements WebFilter {

  private static final int BEYOND_MEASURE = 32;

  private final Asynchronous asynchronous;

  BodyLimitFilter(Asynchronous asynchronous) {
    this.asynchronous = asynchronous;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    long limit = asynchronous.limit(exchange.getRequest());
    long length = exchange.getRequest().getHeaders().getContentLength();
    if (length > BEYOND_MEASURE * limit) {
      return Mono.error(() -> tooLarge(length, limit));
    }
    ServerHttpRequest request =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> limited(super.getBody(), limit));
          }
        };
    return chain.filter(exchange.mutate().request(request).build());
  }

  private static Flux<DataBuffer> limited(Flux<DataBuffer> body, long limit) {
    AtomicLong seen = new AtomicLong();
    return body.<DataBuffer>handle((buffer, sink) -> pass(buffer, seen, limit, sink))
        .concatWith(
            Mono.defer(
                () -> seen.get() > limit ? Mono.error(tooLarge(seen.get(), limit)) : Mono.empty()));
  }

  private static void pass(
      DataBuffer buffer, AtomicLong seen, long limit, SynchronousSink<DataBuffer> sink) {
    if (seen.addAndGet(buffer.readableByteCount()) <= limit) {
      sink.next(buffer);
      return;
    }
    DataBufferUtils.release(buffer);
    if (seen.get() > BEYOND_MEASURE * limit) {
      sink.error(tooLarge(seen.get(), limit));
    }
  }

  private static PipelineException tooLarge(long actual, long limit) {
    return new PipelineException(
        FailureKind.TOO_LARGE, "The body has %d bytes; the limit is %d.".formatted(actual, limit));
  }
}
