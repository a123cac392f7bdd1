package io.khulasa.http;

import io.khulasa.http.EventJson.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.CacheControl;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * An answer as Server-Sent Events. An error before the first of them is an HTTP error as ever, one
 * after it is the last event. Between them a comment goes out now and then.
 */
@Component
final class EventStream {

  /** A comment that never goes out: with it the heartbeats end. */
  private static final String END = "end";

  private final Failures failures;
  private final Duration heartbeat;

  EventStream(Failures failures, StreamProperties properties) {
    this.failures = failures;
    this.heartbeat = properties.heartbeat();
  }

  /** An event of this name. */
  static ServerSentEvent<Object> event(String name, Object data) {
    return ServerSentEvent.builder(data).event(name).build();
  }

  /** The events as they go out; no proxy should keep them back. */
  Flux<ServerSentEvent<Object>> of(
      Flux<ServerSentEvent<Object>> events, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
    exchange.getResponse().getHeaders().set("X-Accel-Buffering", "no");
    return Flux.defer(() -> begin(events, exchange));
  }

  private Flux<ServerSentEvent<Object>> begin(
      Flux<ServerSentEvent<Object>> events, ServerWebExchange exchange) {
    AtomicBoolean begun = new AtomicBoolean();
    Flux<ServerSentEvent<Object>> told =
        events
            .doOnNext(event -> begun.set(true))
            .onErrorResume(
                error -> begun.get() ? Flux.just(fault(error, exchange)) : Flux.error(error));
    Flux<ServerSentEvent<Object>> beats =
        Flux.interval(heartbeat)
            .onBackpressureDrop()
            .filter(beat -> begun.get())
            .map(beat -> comment("still here"));
    return Flux.merge(told.concatWithValues(comment(END)), beats)
        .takeWhile(event -> !END.equals(event.comment()));
  }

  private ServerSentEvent<Object> fault(Throwable error, ServerWebExchange exchange) {
    Failure failure = failures.of(error, "");
    RequestIds.inLog(exchange, () -> failures.log(failure, error));
    return event("error", new Fault(null, null, problem(failure, exchange)));
  }

  private static Problem problem(Failure failure, ServerWebExchange exchange) {
    return Problem.inPlace(failure, RequestIds.of(exchange));
  }

  private static ServerSentEvent<Object> comment(String text) {
    return ServerSentEvent.builder().comment(text).build();
  }
}
