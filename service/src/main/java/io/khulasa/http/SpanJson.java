package io.khulasa.http;

import io.khulasa.text.Span;

/** A range of UTF-16 code units of the text that was sent, half-open. */
record SpanJson(int start, int end) {

  static SpanJson of(Span span) {
    return new SpanJson(span.start(), span.end());
  }
}
