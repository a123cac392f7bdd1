package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.TextFormat;
import org.jspecify.annotations.Nullable;

/** Checks of options that several requests have. */
final class Formats {

  private Formats() {}

  /** What the field says; flat text where it is left out. */
  static TextFormat of(@Nullable String format) {
    if (format == null || "text".equals(format)) {
      return TextFormat.TEXT;
    }
    if ("html".equals(format)) {
      return TextFormat.HTML;
    }
    throw new PipelineException(FailureKind.MALFORMED, "The field format must be text or html.");
  }

  /** One item at least, and not too many. */
  static void requireItems(String field, int actual, int limit) {
    if (actual == 0) {
      throw new PipelineException(FailureKind.EMPTY, "The field %s is empty.".formatted(field));
    }
    if (actual > limit) {
      throw new PipelineException(
          FailureKind.TOO_LONG,
          "The field %s has %d items; the limit is %d.".formatted(field, actual, limit));
    }
  }
}
