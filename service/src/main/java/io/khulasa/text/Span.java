package io.khulasa.text;

import java.util.Collection;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units, the unit that Java and JavaScript
 * count in.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The whole of a text. */
  public static Span of(CharSequence text) {
    return new Span(0, text.length());
  }

  /** The smallest span that covers all of the given ones, of which there must be one at least. */
  public static Span cover(Collection<Span> spans) {
    int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
    int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
    return new Span(start, end);
  }

  /** Its length in code units. */
  public int length() {
    return end - start;
  }

  /** Whether it covers nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other span lies inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both share a code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same length, further right (or left, for a negative offset). */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** The text under it. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
