package io.khulasa.summarize;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words, numbers and names of English sentences. */
final class EnglishWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** A capital inside a sentence, that is behind a word and not behind an end or a quote. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},] )\\p{Lu}[\\p{L}\\p{M}]+");

  /** Words that say nothing of what a sentence is about. */
  private static final int SHORTEST_TELLING = 4;

  private EnglishWords() {}

  /** The words that tell what a sentence is about, and its numbers. */
  static Set<String> telling(String sentence) {
    Set<String> words =
        all(WORD, sentence).stream()
            .filter(word -> word.length() >= SHORTEST_TELLING)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    words.addAll(numbers(sentence));
    return words;
  }

  /** All words in lower case. */
  static Set<String> of(String sentence) {
    return all(WORD, sentence);
  }

  /** Its numbers, without separators of thousands. */
  static Set<String> numbers(String sentence) {
    return NUMBER
        .matcher(sentence)
        .results()
        .map(number -> number.group().replaceAll(",(?=\\d{3}(?!\\d))", ""))
        .collect(Collectors.toSet());
  }

  /** Its names in lower case; the word at its start is never taken for one. */
  static List<String> names(String sentence) {
    return List.copyOf(all(NAME, sentence));
  }

  private static Set<String> all(Pattern pattern, String sentence) {
    return pattern
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
