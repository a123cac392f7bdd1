package io.khulasa.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a model renders a term by itself: it is asked for the term alone and in a few frames, and
 * what it says of the frame is taken off again.
 */
public final class Probes {

  private static final List<String> FRAMES = List.of("%s", "هذا هو %s.", "قال %s.", "في %s");

  /** Words that a frame, an article or a particle brings, at either end of a rendering. */
  private static final Set<String> FRAME_WORDS =
      Set.of("this", "is", "are", "these", "said", "says", "in", "at", "the", "a", "an", "and");

  private static final String MARKS = "[\\p{Punct}«»“”‘’…]+";

  private Probes() {}

  /** What to have translated. */
  public static List<String> of(Term term) {
    return FRAMES.stream().map(frame -> frame.formatted(term.source())).toList();
  }

  /** The renderings in the translations of the probes, the longest first. */
  public static List<String> renderings(List<String> translations) {
    return translations.stream()
        .map(Probes::rendering)
        .filter(rendering -> !rendering.isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static String rendering(String translation) {
    List<String> words = new ArrayList<>(List.of(translation.strip().split("\\s+")));
    while (!words.isEmpty() && isFrame(words.get(0))) {
      words.remove(0);
    }
    while (!words.isEmpty() && isFrame(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words).replaceAll("^" + MARKS + "|" + MARKS + "$", "");
  }

  private static boolean isFrame(String word) {
    String bare = word.replaceAll("^" + MARKS + "|" + MARKS + "$", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty() || FRAME_WORDS.contains(bare);
  }
}
