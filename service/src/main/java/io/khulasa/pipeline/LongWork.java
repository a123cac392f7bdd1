package io.khulasa.pipeline;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Work that nobody waits for at this moment. It has the time that its {@link RequestDeadline}
 * gives, be it more than a request's, waits for room in the queue instead of being refused, and its
 * sentences are counted. It travels in Reactor's context.
 */
public interface LongWork {

  /** Another text was found, with so many sentences. Must not block. */
  void found(int sentences);

  /** Another sentence is done. Must not block. */
  void finished();

  /** A context in which work is of this kind. */
  default Context in(Context context) {
    return context.put(LongWork.class, this);
  }

  /** The long work that a context is of; null for any other. */
  static @Nullable LongWork of(ContextView context) {
    return context.<LongWork>getOrEmpty(LongWork.class).orElse(null);
  }
}
