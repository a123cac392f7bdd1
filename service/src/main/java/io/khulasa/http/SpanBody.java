package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of UTF-16 code units of the text that is sent, half-open. */
record SpanBody(@Nullable Integer start, @Nullable Integer end) {

  /** The spans of a field, which may be left out. */
  static List<Span> spans(String field, @Nullable List<@Nullable SpanBody> bodies) {
    List<Span> spans = new ArrayList<>();
    for (SpanBody body : requireNonNullElse(bodies, List.<@Nullable SpanBody>of())) {
      spans.add(span(field, body));
    }
    return List.copyOf(spans);
  }

  private static Span span(String field, @Nullable SpanBody body) {
    Integer start = body == null ? null : body.start();
    Integer end = body == null ? null : body.end();
    if (start == null || end == null || start < 0 || end < start) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The field %s must hold spans with start and end, 0 <= start <= end.".formatted(field));
    }
    return new Span(start, end);
  }
}
