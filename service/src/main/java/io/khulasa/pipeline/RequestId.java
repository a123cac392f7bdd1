package io.khulasa.pipeline;

import reactor.util.context.ContextView;

/** Where the id of a request travels: Reactor's context and the log's. */
public final class RequestId {

  /** The key in both. */
  public static final String KEY = "requestId";

  private RequestId() {}

  /** The id that a context holds; empty when it holds none. */
  public static String in(ContextView context) {
    String id = context.<String>getOrDefault(KEY, null);
    return id == null ? "" : id;
  }
}
