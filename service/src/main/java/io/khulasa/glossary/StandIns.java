package io.khulasa.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that models copy as they are. Put in a sentence in place of its terms, they mark the places
 * where the terms belong in the translation.
 */
public final class StandIns {

  // Each was copied once and unchanged in all of ten sentences by the bundled model.
  private static final List<String> NAMES = List.of("Xenon", "Nokia", "Smith", "ABC", "XYZ");

  private StandIns() {}

  /** The name that stands for one of a sentence's terms; null when there are no more. */
  public static @Nullable String of(int number, String sentence) {
    return NAMES.stream().filter(n -> !sentence.contains(n)).skip(number).findFirst().orElse(null);
  }

  /**
   * A sentence with other words in place of the terms that it holds.
   *
   * @param found from left to right
   * @param words one for each; null leaves the term as it is
   */
  public static String put(
      String sentence, List<Occurrence> found, List<? extends @Nullable String> words) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int i = 0; i < found.size(); i++) {
      String word = words.get(i);
      if (word != null) {
        Occurrence occurrence = found.get(i);
        result.append(sentence, at, occurrence.span().start());
        // Tatweel, as an Arabic writer joins a particle to Latin letters.
        result.append(occurrence.particles()).append(joint(occurrence.particles())).append(word);
        at = occurrence.span().end();
      }
    }
    return result.append(sentence, at, sentence.length()).toString();
  }

  private static String joint(String particles) {
    if (particles.isEmpty()) {
      return "";
    }
    return "وف".contains(particles) ? " " : "ـ";
  }
}
