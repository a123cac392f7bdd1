package io.khulasa.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The moment after which nobody wants an answer any more. It travels in Reactor's context.
 *
 * @param end on the clock of {@link System#nanoTime}
 * @param allowed the time that it was away when it was set
 */
public record RequestDeadline(long end, Duration allowed) {

  private static final Object KEY = RequestDeadline.class;

  /** A deadline from now on. */
  public static RequestDeadline after(Duration allowed) {
    return new RequestDeadline(System.nanoTime() + allowed.toNanos(), allowed);
  }

  /** A context with this deadline, unless it has an earlier one. */
  public Context in(Context context) {
    RequestDeadline other = of(context);
    return other != null && other.end - end <= 0 ? context : context.put(KEY, this);
  }

  /** The deadline that a context has, if any. */
  public static @Nullable RequestDeadline of(ContextView context) {
    return context.<RequestDeadline>getOrEmpty(KEY).orElse(null);
  }

  /** The time that is left; nothing once it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
