package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import java.util.List;

/**
 * A page whose characters are clean.
 *
 * @param text the page without invisible characters and markup
 * @param markup what went with the markup, spans of the page as sent
 */
record Source(AlignedText text, List<Dropped> markup) {

  /** Cleans the characters and takes the markup out. */
  static Source of(String page) {
    AlignedText clean = Characters.ALL.apply(page);
    Markup.Result bare = Markup.remove(clean.text());
    AlignedText text = Characters.then(clean, bare.text());
    text = Characters.then(text, new Spaces().apply(text.text()));
    List<Dropped> markup =
        bare.dropped().stream()
            .map(part -> new Dropped(clean.toOriginal(part.span()), part.reason()))
            .toList();
    return new Source(text, markup);
  }

  /** Cleans the characters and leaves everything else. */
  static Source whole(String page) {
    return new Source(Characters.ALL.apply(page), List.of());
  }
}
