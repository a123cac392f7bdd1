package io.khulasa.clean;

import io.khulasa.text.Span;

/**
 * A part of the page that is not the article.
 *
 * @param span where it stands on the page as sent
 * @param reason why it was left out
 */
public record Dropped(Span span, Reason reason) {

  /** Kinds of furniture. */
  public enum Reason {
    /** Share buttons, menus, log-in lines, categories and the like. */
    NAVIGATION,
    /** A pointer to another story. */
    PROMOTION,
    /** Photo credits and captions. */
    CAPTION,
    /** Hashtags and key words. */
    TAGS,
    /** Author, date, agency or reading time. */
    BYLINE,
    /** Text in another script than Arabic. */
    OTHER_SCRIPT,
    /** A line that was on the page before. */
    REPEATED,
    /** A story other than the article. */
    OTHER_STORY,
    /** A notice of the site: copyright, subscription, terms. */
    NOTICE,
    /** Tags, comments and scripts of a markup language. */
    MARKUP
  }
}
