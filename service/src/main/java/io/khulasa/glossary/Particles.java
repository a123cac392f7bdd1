package io.khulasa.glossary;

import java.util.ArrayList;
import java.util.List;

/** What a word may be without the particles that are written together with it. */
final class Particles {

  /**
   * One way to read a word.
   *
   * @param particles the particles before it, the article left out
   * @param word what is left
   */
  record Reading(String particles, String word) {}

  private Particles() {}

  /** Every reading, the one that takes the fewest letters away first. */
  static List<Reading> of(String word) {
    List<Reading> readings = new ArrayList<>();
    add("", word, readings);
    if (word.length() > 1 && "وف".indexOf(word.charAt(0)) >= 0) {
      add(word.substring(0, 1), word.substring(1), readings);
    }
    return readings;
  }

  private static void add(String before, String word, List<Reading> readings) {
    readings.add(new Reading(before, word));
    addWithoutArticle(before, word, readings);
    if (word.length() > 1 && "بلك".indexOf(word.charAt(0)) >= 0) {
      String particles = before + word.charAt(0);
      String rest = word.substring(1);
      readings.add(new Reading(particles, rest));
      addWithoutArticle(particles, rest, readings);
      if (word.startsWith("لل") && word.length() > 2) {
        // «ل» before «ال» loses the alef.
        readings.add(new Reading(particles, "ا" + rest));
        readings.add(new Reading(particles, word.substring(2)));
      }
    }
  }

  private static void addWithoutArticle(String before, String word, List<Reading> readings) {
    if (word.startsWith("ال") && word.length() > 2) {
      readings.add(new Reading(before, word.substring(2)));
    }
  }
}
