package io.khulasa.http;

import io.khulasa.access.Caller;
import io.khulasa.access.KeyRing;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.CharacterBudget;
import io.khulasa.pipeline.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Who asks: found by the key, kept with the exchange, and told to the work in Reactor's context.
 */
@Component
final class Callers {

  private static final String KEY = Caller.class.getName();

  private final KeyRing ring;

  Callers(KeyRing ring) {
    this.ring = ring;
  }

  /** Whether callers must show a key. */
  boolean keysNeeded() {
    return ring.needed();
  }

  /**
   * The caller with this key, whose request is counted here.
   *
   * @throws PipelineException of kind NO_KEY, KEY or RATE
   */
  Caller identify(@Nullable String shown, ServerWebExchange exchange) {
    Caller caller = ring.needed() ? owner(shown) : ring.everybody();
    caller.admit();
    exchange.getAttributes().put(KEY, caller);
    return caller;
  }

  private Caller owner(@Nullable String shown) {
    if (shown == null || shown.isEmpty()) {
      throw new PipelineException(
          FailureKind.NO_KEY,
          "A key is needed: Authorization: Bearer, X-API-Key or LibreTranslate's api_key.");
    }
    Caller owner = ring.owner(shown);
    if (owner == null) {
      throw new PipelineException(FailureKind.KEY, "The key is not known.");
    }
    return owner;
  }

  /** Who asks, where that is known by now. */
  static @Nullable Caller of(ServerWebExchange exchange) {
    return exchange.getAttribute(KEY);
  }

  /**
   * Work of a request that may show its key in its body only, as LibreTranslate's clients do.
   *
   * @param inBody the key there
   * @throws PipelineException as {@link #identify} does, where no key in the headers was good
   */
  <T> Mono<T> work(@Nullable String inBody, ServerWebExchange exchange, Mono<T> work) {
    if (of(exchange) != null) {
      return work;
    }
    Caller caller = identify(inBody, exchange);
    return work.contextWrite(context -> with(context, caller));
  }

  /** The same where the answer comes in parts. */
  <T> Flux<T> work(@Nullable String inBody, ServerWebExchange exchange, Flux<T> work) {
    if (of(exchange) != null) {
      return work;
    }
    Caller caller = identify(inBody, exchange);
    return work.contextWrite(context -> with(context, caller));
  }

  /**
   * Who asked for something that is done later.
   *
   * @throws PipelineException of kind KEY when the caller with this id has no key any more
   */
  Caller named(String id) {
    Caller caller = ring.needed() ? ring.named(id) : ring.everybody();
    if (caller == null) {
      throw new PipelineException(
          FailureKind.KEY, "The key that this was asked for with is not known any more.");
    }
    return caller;
  }

  /** A context that tells the work who asks for it. */
  static Context with(Context context, Caller caller) {
    Priority priority =
        switch (caller.urgency()) {
          case INTERACTIVE -> Priority.INTERACTIVE;
          case BULK -> Priority.BULK;
        };
    return priority.in(context.put(CharacterBudget.KEY, new CallerBudget(caller.quota())));
  }
}
