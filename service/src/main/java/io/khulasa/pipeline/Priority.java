package io.khulasa.pipeline;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Whether somebody waits for an answer. It travels in Reactor's context. */
public enum Priority {
  /** Somebody looks at a screen: what requests are unless they say otherwise. */
  INTERACTIVE,
  /** Lets interactive work go first, though never for long. */
  BULK;

  private static final Object KEY = Priority.class;

  /** A context in which work has this priority; what is bulk stays bulk. */
  public Context in(Context context) {
    return of(context) == BULK ? context : context.put(KEY, this);
  }

  /** The priority that a context tells. */
  public static Priority of(ContextView context) {
    return context.<Priority>getOrEmpty(KEY).orElse(INTERACTIVE);
  }
}
