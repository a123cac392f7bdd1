package io.khulasa.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a line is about: the stems of its words, common words left out.
 *
 * <p>The stemmer is light: it takes one prefix and one or two suffixes where enough letters stay
 * (after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval").
 */
final class Stems {
  private static final String[] PREFIXES = {
    "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "وي", "وت", "وب", "ول", "سي", "ست", "و", "ف",
    "ب", "ل", "ك", "ي", "ت"
  };

  private static final String[] SUFFIXES = {
    "هما", "ها", "هم", "ان", "ات", "ون", "ين", "يه", "وا", "ه", "ي", "ا", "ت"
  };

  private static final int SHORTEST = 3;

  private Stems() {}

  /** The stems of these tokens; numbers count as they are. */
  static Set<String> of(List<Token> tokens) {
    Set<String> stems = new HashSet<>();
    for (Token token : tokens) {
      if (token.isWord() && token.word().length() > 1 && !Phrases.COMMON.holds(token.word())) {
        stems.add(stem(token.word()));
      }
    }
    return stems;
  }

  /** The stem of a folded word. */
  static String stem(String word) {
    String stem = word;
    for (String prefix : PREFIXES) {
      if (stem.startsWith(prefix) && stem.length() - prefix.length() >= SHORTEST) {
        stem = stem.substring(prefix.length());
        break;
      }
    }
    return withoutSuffix(withoutSuffix(stem));
  }

  private static String withoutSuffix(String word) {
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }

  /** How many of the stems the others hold too. */
  static int shared(Set<String> stems, Set<String> others) {
    return (int) stems.stream().filter(others::contains).count();
  }

  /** The part of the stems that the others hold too, from 0 to 1. */
  static double share(Set<String> stems, Set<String> others) {
    return stems.isEmpty() ? 0 : (double) shared(stems, others) / stems.size();
  }
}
