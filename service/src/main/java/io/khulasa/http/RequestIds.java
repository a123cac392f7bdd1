package io.khulasa.http;

import io.khulasa.pipeline.RequestId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;

/** The id of a request: the sender's where it is sane, else a new one. */
final class RequestIds {

  static final String HEADER = "X-Request-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestIds() {}

  /** The id of an exchange, from its beginning to its end. */
  static String of(ServerWebExchange exchange) {
    Object id =
        exchange
            .getAttributes()
            .computeIfAbsent(
                RequestId.KEY, key -> choose(exchange.getRequest().getHeaders().getFirst(HEADER)));
    return String.valueOf(id);
  }

  /** Runs something whose log lines name the request. */
  static void inLog(ServerWebExchange exchange, Runnable action) {
    MDC.put(RequestId.KEY, of(exchange));
    try {
      action.run();
    } finally {
      MDC.remove(RequestId.KEY);
    }
  }

  private static String choose(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : made();
  }

  /** An id need not be secret, and the secure source of random numbers reads a file. */
  private static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
