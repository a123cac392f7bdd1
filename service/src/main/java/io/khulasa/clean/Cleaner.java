package io.khulasa.clean;

import io.khulasa.text.MarkedText;

/** Finds the article on a page. */
public interface Cleaner {

  /**
   * The article of a page of flat text, and what was left out.
   *
   * @param page the text as it was sent, of any length and content
   * @return the article; it is empty when the page holds none
   */
  Article clean(String page);

  /** The same of a page whose markup was read. */
  Article clean(MarkedText page);
}
