package io.khulasa.http;

import io.khulasa.pipeline.StageTimes;
import io.micrometer.common.KeyValue;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** A span for each stage of a request, below the request's own, where traces are wanted. */
@Component
final class StageSpans {

  private final @Nullable Tracer tracer;

  StageSpans(ObjectProvider<Tracer> tracer) {
    this.tracer = tracer.getIfAvailable();
  }

  /** Puts the id of a request on its span; never on a metric, where each would be a series. */
  static void name(ServerWebExchange exchange) {
    ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .ifPresent(
            context ->
                context.addHighCardinalityKeyValue(
                    KeyValue.of("request.id", RequestIds.of(exchange))));
  }

  /** Writes the spans of a request that ends. */
  void write(ServerWebExchange exchange, StageTimes times) {
    Span request = span(exchange);
    if (tracer == null || request == null) {
      return;
    }
    long epoch = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - System.nanoTime();
    for (StageTimes.Stretch stretch : times.all()) {
      tracer
          .spanBuilder()
          .setParent(request.context())
          .name(stretch.stage().name().toLowerCase(Locale.ROOT))
          .startTimestamp(epoch + stretch.start(), TimeUnit.NANOSECONDS)
          .start()
          .end(epoch + stretch.end(), TimeUnit.NANOSECONDS);
    }
  }

  private static @Nullable Span span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .orElse(null);
  }
}
