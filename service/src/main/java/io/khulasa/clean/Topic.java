package io.khulasa.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an article is about: the stems of its title, and those that its paragraphs come back to. */
final class Topic {
  /** From this many paragraphs on, a stem must stand in two of them. */
  private static final int LONG_STORY = 4;

  private final Map<String, Integer> paragraphsWith = new HashMap<>();
  private int paragraphs;

  /** Takes in the title. */
  void addTitle(Line title) {
    title.stems().forEach(stem -> paragraphsWith.merge(stem, 2, Integer::sum));
  }

  /** Takes in a paragraph. */
  void add(Line paragraph) {
    paragraphs++;
    paragraph.stems().forEach(stem -> paragraphsWith.merge(stem, 1, Integer::sum));
  }

  /** How many paragraphs it took in. */
  int paragraphs() {
    return paragraphs;
  }

  /** The part of these stems that the article comes back to, from 0 to 1. */
  double share(Set<String> stems) {
    return share(stems, paragraphs < LONG_STORY ? 1 : 2);
  }

  /** The part of these stems that the article holds at all, from 0 to 1. */
  double loosely(Set<String> stems) {
    return share(stems, 1);
  }

  private double share(Set<String> stems, int times) {
    long known =
        stems.stream().filter(stem -> paragraphsWith.getOrDefault(stem, 0) >= times).count();
    return stems.isEmpty() ? 0 : (double) known / stems.size();
  }
}
