package io.khulasa.text;

/**
 * What a part of a marked-up page is, as its markup tells.
 *
 * @param span where it stands in the page as sent
 * @param role what it is
 */
public record Mark(Span span, Role role) {

  /** What markup may tell of a text. */
  public enum Role {
    /** The headline of the page. */
    TITLE,
    /** A smaller headline inside of the content. */
    HEADING,
    /** Text that may be the article's. */
    CONTENT,
    /** The same, but inside of a link. */
    LINK,
    /** Behind what the markup shows to be the main content. */
    OUTSIDE,
    /** Menus, buttons, share links, lists of other stories, comments. */
    NAVIGATION,
    /** The caption or credit of a picture. */
    CAPTION,
    /** Author or date. */
    BYLINE
  }
}
