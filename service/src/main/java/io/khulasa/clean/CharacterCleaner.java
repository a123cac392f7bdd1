package io.khulasa.clean;

import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.util.List;

/**
 * Takes the whole page for the article: every line is kept, only characters are cleaned. Nothing is
 * lost but controls (Unicode's categories Cc and Cf, of the latter those that are not seen), halves
 * of surrogate pairs, and white space beyond one space, one line feed or one empty line. Other
 * spellings of characters are rewritten, not lost: character references, presentation forms, marks
 * apart from their letter, and text that was read in a wrong charset.
 */
public final class CharacterCleaner implements Cleaner {

  /** A cleaner that drops nothing. */
  public CharacterCleaner() {}

  @Override
  public Article clean(String page, List<Span> wanted) {
    return whole(Source.whole(page));
  }

  @Override
  public Article clean(MarkedText page, List<Span> wanted) {
    return whole(Source.of(page));
  }

  private static Article whole(Source source) {
    return new Composition(source, new Draft(Page.of(source.text().text())), -1).article();
  }
}
