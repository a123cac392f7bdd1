package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the lines that were kept together and lists what was not. */
final class Composition {
  private final Source source;
  private final Draft draft;
  private final int title;
  private final Rewrite rewrite;
  private final List<Dropped> dropped;
  private @Nullable Span titleSpan;
  private int lastKept = -1;

  Composition(Source source, Draft draft, int title) {
    this.source = source;
    this.draft = draft;
    this.title = title;
    this.rewrite = new Rewrite(source.text().text());
    this.dropped = new ArrayList<>(source.markup());
  }

  /** The article that the draft came to. */
  Article article() {
    List<Line> lines = draft.page().lines();
    for (int i = 0; i < lines.size(); i++) {
      Reason reason = draft.reason(i);
      if (reason == null) {
        keep(i, lines.get(i));
      } else {
        drop(lines.get(i).span(), reason);
      }
    }
    AlignedText kept = rewrite.finishHere();
    List<Dropped> parts = inOrder();
    AlignedText text = Characters.then(source.text(), kept);
    return new Article(text, titleSpan, parts, doubts(parts));
  }

  private void drop(Span span, Reason reason) {
    dropped.add(new Dropped(source.text().toOriginal(span), reason));
  }

  private void keep(int i, Line line) {
    List<Span> cuts = cutsOf(i, line);
    if (cuts.contains(line.span())) {
      return;
    }
    boolean touching = lastKept == i - 1 && !line.spaced();
    rewrite.replaceTo(line.span().start(), lastKept < 0 ? "" : touching ? "\n" : "\n\n");
    int start = rewrite.length();
    for (Span cut : cuts) {
      boolean inside = cut.start() > line.span().start() && cut.end() < line.span().end();
      rewrite.keepTo(cut.start()).replaceTo(cut.end(), inside ? " " : "");
    }
    rewrite.keepTo(line.span().end());
    if (i == title) {
      titleSpan = new Span(start, rewrite.length());
    }
    lastKept = i;
  }

  /** What goes of a line, the spaces around it included; cuts that touch are one. */
  private List<Span> cutsOf(int i, Line line) {
    List<Span> cuts = new ArrayList<>();
    for (Dropped part : draft.cuts(i)) {
      Span span = part.span().shift(line.span().start());
      drop(span, part.reason());
      Span wide = withSpaces(span, line.span());
      Span last = cuts.isEmpty() ? null : cuts.get(cuts.size() - 1);
      if (last != null && wide.start() <= last.end()) {
        cuts.set(cuts.size() - 1, new Span(last.start(), wide.end()));
      } else {
        cuts.add(wide);
      }
    }
    return cuts;
  }

  private Span withSpaces(Span cut, Span line) {
    String text = source.text().text();
    int start = cut.start();
    int end = cut.end();
    while (start > line.start() && text.charAt(start - 1) == ' ') {
      start--;
    }
    while (end < line.end() && text.charAt(end) == ' ') {
      end++;
    }
    return new Span(start, end);
  }

  /** What is garbled and is no furniture; misread lines may have gone for their script. */
  private List<Doubt> doubts(List<Dropped> parts) {
    NavigableMap<Integer, Dropped> furniture = new TreeMap<>();
    parts.stream()
        .filter(part -> part.reason() != Reason.OTHER_SCRIPT)
        .forEach(part -> furniture.put(part.span().start(), part));
    return source.doubts().stream()
        .filter(
            doubt -> {
              var before = furniture.floorEntry(doubt.span().start());
              return before == null || !before.getValue().span().contains(doubt.span());
            })
        .toList();
  }

  /** Parts of what can only be pointed at as a whole, as a line that was turned, do not overlap. */
  private List<Dropped> inOrder() {
    List<Dropped> result = new ArrayList<>();
    int end = 0;
    for (Dropped part : dropped.stream().sorted(Comparator.comparing(Dropped::span)).toList()) {
      Span span = part.span();
      if (span.start() >= end) {
        result.add(part);
      } else if (span.end() > end) {
        result.add(new Dropped(new Span(end, span.end()), part.reason()));
      }
      end = Math.max(end, span.end());
    }
    return result;
  }
}
