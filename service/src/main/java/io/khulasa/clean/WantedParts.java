package io.khulasa.clean;

import io.khulasa.text.Span;
import java.util.List;
import java.util.TreeMap;

/** Parts of a page that someone who saw it wants in the article, whatever rules say. */
final class WantedParts {
  private final Source source;
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /**
   * Such parts.
   *
   * @param spans of the page as sent, in any order; they may overlap
   */
  WantedParts(Source source, List<Span> spans) {
    this.source = source;
    int start = -1;
    int end = -1;
    for (Span span : spans.stream().filter(s -> !s.isEmpty()).sorted().toList()) {
      start = span.start() > end ? span.start() : start;
      end = Math.max(end, span.end());
      ends.put(start, end);
    }
  }

  /** Keeps the lines of which something is wanted; no other line changes. */
  void keepIn(Draft draft) {
    for (int i = 0; i < draft.page().lines().size() && !ends.isEmpty(); i++) {
      if (!draft.isOpen(i) && touch(draft.page().lines().get(i).span())) {
        draft.settle(i, null);
      }
    }
  }

  /** Whether something of a span of the page's clean text is wanted. */
  boolean touch(Span clean) {
    if (ends.isEmpty()) {
      return false;
    }
    Span sent = source.text().toOriginal(clean);
    var last = ends.lowerEntry(sent.end());
    return last != null && last.getValue() > sent.start();
  }
}
