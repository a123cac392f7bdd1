package io.khulasa.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What some lines are about: in how many of them each stem stands. */
final class Topic {
  private final Map<String, Integer> linesWith = new HashMap<>();

  /** Takes in a line. */
  void add(Line line) {
    line.stems().forEach(stem -> linesWith.merge(stem, 1, Integer::sum));
  }

  /** The part of these stems that stand in at least so many of its lines, from 0 to 1. */
  double share(Set<String> stems, int times) {
    long known = stems.stream().filter(stem -> linesWith.getOrDefault(stem, 0) >= times).count();
    return stems.isEmpty() ? 0 : (double) known / stems.size();
  }
}
