package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article found on a page.
 *
 * @param text the kept lines joined by one line feed, or by two where the page had an empty line or
 *     something was dropped between them; characters cleaned; aligned with the page
 * @param title the title's line in {@code text}, if one was found
 * @param dropped what was left out, in the page's order, spans of the page; white space between
 *     lines is neither kept nor dropped
 * @param doubts what is garbled in the text or in what was left out for its script, spans of the
 *     page
 */
public record Article(
    AlignedText text, @Nullable Span title, List<Dropped> dropped, List<Doubt> doubts) {

  public Article {
    dropped = List.copyOf(dropped);
    doubts = List.copyOf(doubts);
  }

  /** Whether nothing was kept. */
  public boolean isEmpty() {
    return text.text().isBlank();
  }
}
