package io.khulasa.clean;

import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.util.List;

/** Finds the article on a page. */
public interface Cleaner {

  /**
   * The article of a page of flat text, and what was left out.
   *
   * @param page the text as it was sent, of any length and content
   * @param wanted spans of the page that are the article's whatever speaks against them; a line or
   *     part that one of them touches is kept whole, markup never
   * @return the article; it is empty when the page holds none
   */
  Article clean(String page, List<Span> wanted);

  /** The same of a page whose markup was read; what is wanted are spans of the page as sent. */
  Article clean(MarkedText page, List<Span> wanted);

  /** The same where nothing else is wanted. */
  default Article clean(String page) {
    return clean(page, List.of());
  }

  /** The same where nothing else is wanted. */
  default Article clean(MarkedText page) {
    return clean(page, List.of());
  }
}
