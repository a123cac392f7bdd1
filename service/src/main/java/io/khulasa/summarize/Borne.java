package io.khulasa.summarize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an article bears out the numbers and names of a summary. */
final class Borne {

  private Borne() {}

  /** Whether every number and every name of the lines stands in the title or the sentences. */
  static boolean out(List<String> lines, @Nullable String title, List<Candidate> sentences) {
    Set<String> numbers = new HashSet<>();
    Set<String> words = new HashSet<>();
    add(title == null ? "" : title, numbers, words);
    sentences.forEach(sentence -> add(sentence.text(), numbers, words));
    return lines.stream()
        .allMatch(
            line ->
                numbers.containsAll(EnglishWords.numbers(line))
                    && words.containsAll(EnglishWords.names(line)));
  }

  private static void add(String sentence, Set<String> numbers, Set<String> words) {
    numbers.addAll(EnglishWords.numbers(sentence));
    words.addAll(EnglishWords.of(sentence));
  }
}
