package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.RequestDeadline;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/** How long a sender is ready to wait, as it says so. */
final class Timeouts {

  static final String HEADER = "X-Request-Timeout";

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(s|ms)?");
  private static final int MILLIS = 1000;

  private Timeouts() {}

  /** The header's value: seconds, or milliseconds where it ends with ms. */
  static Duration of(String header) {
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches()) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The header %s must be seconds, such as 30 or 2.5, or milliseconds, such as 800ms."
              .formatted(HEADER));
    }
    double number = Double.parseDouble(form.group(1));
    return positive(
        "header " + HEADER, Math.round("ms".equals(form.group(2)) ? number : number * MILLIS));
  }

  /** A context with the deadline that a body sets, if it does. */
  static Context in(@Nullable Integer deadlineMs, Context context) {
    return deadlineMs == null
        ? context
        : RequestDeadline.after(positive("field deadlineMs", deadlineMs)).in(context);
  }

  private static Duration positive(String what, long millis) {
    if (millis < 1) {
      throw new PipelineException(
          FailureKind.MALFORMED, "The %s must be 1 millisecond or more.".formatted(what));
    }
    return Duration.ofMillis(millis);
  }
}
