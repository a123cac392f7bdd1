package io.khulasa.pipeline;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Work that nobody waits for at this moment: it has a deadline of its own, waits for room in the
 * queue instead of being refused, and its sentences are counted. It travels in Reactor's context.
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

  /** Whether a context is that of long work. */
  static boolean isIn(ContextView context) {
    return context.hasKey(LongWork.class);
  }
}
