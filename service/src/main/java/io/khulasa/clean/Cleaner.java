package io.khulasa.clean;

/** Finds the article on a page. */
@FunctionalInterface
public interface Cleaner {

  /**
   * The article of a page, and what was left out.
   *
   * @param page the text as it was sent, of any length and content
   * @return the article; it is empty when the page holds none
   */
  Article clean(String page);
}
