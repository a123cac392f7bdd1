package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The end of a service, between the signal and the closed port: it is not ready any more (Spring
 * Boot says so first), what runs is answered, what is new is refused with a 503 that says when to
 * come again, and who asks about its health still gets an answer. It takes no longer than {@code
 * spring.lifecycle.timeout-per-shutdown-phase}; the port is closed then.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@EnableConfigurationProperties(ShutdownProperties.class)
final class Drain implements WebFilter, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  /** About as long as a new process needs to be ready. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final AtomicInteger running = new AtomicInteger();
  private final Duration linger;
  private volatile Sinks.Empty<Void> idle = Sinks.empty();
  private volatile boolean draining;
  private volatile boolean started;

  Drain(ShutdownProperties properties) {
    this.linger = properties.linger();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getPath().value().startsWith("/actuator")) {
      return chain.filter(exchange);
    }
    return Mono.defer(
        () -> {
          running.incrementAndGet();
          Mono<Void> answer = draining ? refused(exchange) : chain.filter(exchange);
          return answer.doFinally(signal -> left());
        });
  }

  private static Mono<Void> refused(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    return Mono.error(
        new PipelineException(FailureKind.NOT_READY, "The service is stopping.", RETRY_AFTER));
  }

  private void left() {
    if (running.decrementAndGet() == 0 && draining) {
      idle.tryEmitEmpty();
    }
  }

  @Override
  public void start() {
    idle = Sinks.empty();
    draining = false;
    started = true;
  }

  /** Refuses from now on; the callback comes when nothing runs any more. */
  @Override
  public void stop(Runnable callback) {
    LOG.info("The service is stopping; {} requests run to their end", running.get());
    draining = true;
    running.incrementAndGet();
    left();
    Mono.delay(linger).then(idle.asMono()).doFinally(signal -> callback.run()).subscribe();
  }

  @Override
  public void stop() {
    draining = true;
  }

  @Override
  public boolean isRunning() {
    return started && !draining;
  }

  /** Before everything else, above all the server. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
