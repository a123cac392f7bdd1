package io.khulasa.clean;

import java.util.Map;

/**
 * The kinds of furniture that pages are labelled with: n navigation, s share and login, p pointer
 * to another story, r list of other stories, o another story, c caption or credit, b byline or
 * time, a alternative text and other scripts, h hashtags and key words, x anything else.
 */
final class Furniture {
  private static final Map<String, Character> LABELS =
      Map.ofEntries(
          Map.entry("nav", 'n'),
          Map.entry("share", 's'),
          Map.entry("promo", 'p'),
          Map.entry("related", 'r'),
          Map.entry("caption", 'c'),
          Map.entry("credit", 'c'),
          Map.entry("byline", 'b'),
          Map.entry("timestamp", 'b'),
          Map.entry("alt", 'a'),
          Map.entry("loading", 'a'),
          Map.entry("hashtag", 'h'),
          Map.entry("duplicate_title", 'c'));

  private Furniture() {}

  /** The label of a kind as the pages of seeds/ name it. */
  static char labelOf(String kind) {
    return LABELS.getOrDefault(kind, 'x');
  }
}
