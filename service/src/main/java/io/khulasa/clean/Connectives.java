package io.khulasa.clean;

import java.util.List;
import java.util.Set;

/**
 * Tells a paragraph that goes on with a story from one that begins it: Arabic reports begin with a
 * verb or a noun, and nearly every later paragraph with «and» or a phrase like «for his part».
 */
final class Connectives {
  private static final Set<String> QUOTES = Set.of("«", "\"", "“", "„", "”");
  private static final Set<String> SO = Set.of("فقد", "فان", "فلم", "فلا", "فهو", "فهي", "فهذا");
  private static final Set<String> AND =
      Set.of("وان", "وقد", "ولم", "ولا", "ولن", "وهو", "وهي", "وهم", "وفي", "ومن", "وما", "وكل");
  private static final int SHORTEST = 4;

  private Connectives() {}

  /** Whether the line goes on with what was said before it. */
  static boolean open(Line line) {
    List<Token> tokens = line.tokens();
    String first = tokens.get(0).word();
    return QUOTES.contains(first)
        || Phrases.CONNECTIVES.endAt(tokens, 0) > 0
        || SO.contains(first)
        || first.startsWith("فال")
        || isAnd(first);
  }

  /** Whether the folded word begins with «and». */
  static boolean isAnd(String word) {
    boolean longEnough = word.length() >= SHORTEST || AND.contains(word);
    return word.startsWith("و") && longEnough && !Phrases.WAW_WORDS.holds(word);
  }
}
