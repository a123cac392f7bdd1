package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Mark;
import io.khulasa.text.MarkedText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page whose characters are clean.
 *
 * @param text the page without invisible characters and markup
 * @param markup what went with the markup, spans of the page as sent
 * @param doubts what is garbled, spans of the page as sent
 * @param marks what markup says of its parts, in order, spans of the page as sent
 */
record Source(AlignedText text, List<Dropped> markup, List<Doubt> doubts, List<Mark> marks) {

  Source {
    markup = List.copyOf(markup);
    doubts = List.copyOf(doubts);
    marks = List.copyOf(marks);
  }

  /** Cleans the characters and takes the markup out. */
  static Source of(String page) {
    Source whole = whole(page);
    AlignedText clean = whole.text();
    Markup.Result bare = Markup.remove(clean.text());
    AlignedText text = Characters.then(clean, bare.text());
    text = Characters.then(text, new Spaces().apply(text.text()));
    List<Dropped> markup =
        bare.dropped().stream()
            .map(part -> new Dropped(clean.toOriginal(part.span()), part.reason()))
            .toList();
    return new Source(text, markup, whole.doubts(), List.of());
  }

  /** Cleans the characters of a page whose markup was read already. */
  static Source of(MarkedText page) {
    Source whole = whole(page.text().text());
    List<Dropped> hidden =
        page.hidden().stream().map(span -> new Dropped(span, Reason.MARKUP)).toList();
    List<Doubt> doubts =
        whole.doubts().stream()
            .map(doubt -> new Doubt(page.text().toOriginal(doubt.span()), doubt.kind()))
            .toList();
    AlignedText text = Characters.then(page.text(), whole.text());
    return new Source(text, hidden, doubts, page.marks());
  }

  /** Cleans the characters and leaves everything else. */
  static Source whole(String page) {
    AlignedText read = Characters.READ.apply(page);
    List<Doubt> doubts =
        Stream.concat(Doubts.in(read.text()).stream(), VisualOrder.doubts(read.text()).stream())
            .map(doubt -> new Doubt(read.toOriginal(doubt.span()), doubt.kind()))
            .toList();
    AlignedText plain = Characters.PLAIN.apply(read.text());
    return new Source(Characters.then(read, plain), List.of(), doubts, List.of());
  }
}
