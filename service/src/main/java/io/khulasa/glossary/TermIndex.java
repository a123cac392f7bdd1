package io.khulasa.glossary;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms by their first word. */
final class TermIndex {

  /** A term and its words. */
  private record Entry(Term term, List<Token> words) {

    /** What stands between a word and the one before it. */
    String gap(int word) {
      return TermIndex.gap(term.source(), words, word);
    }
  }

  private final Map<String, List<Entry>> entries = new HashMap<>();

  TermIndex(List<Term> terms) {
    for (Term term : terms) {
      List<Token> words = Token.of(term.source());
      if (!words.isEmpty()) {
        entries
            .computeIfAbsent(words.get(0).text(), word -> new ArrayList<>())
            .add(new Entry(term, words));
      }
    }
  }

  List<Occurrence> find(String sentence) {
    List<Token> words = Token.of(sentence);
    List<Occurrence> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Occurrence longest = null;
      int length = 1;
      for (Particles.Reading reading : Particles.of(words.get(at).text())) {
        for (Entry entry : entries.getOrDefault(reading.word(), List.of())) {
          int size = entry.words().size();
          if ((longest == null || size > length) && continues(entry, sentence, words, at)) {
            length = size;
            longest = occurrence(entry.term(), reading, words, at, size);
          }
        }
      }
      if (longest != null) {
        found.add(longest);
      }
      at += length;
    }
    return List.copyOf(found);
  }

  private static Occurrence occurrence(
      Term term, Particles.Reading reading, List<Token> words, int at, int size) {
    Span span = new Span(words.get(at).start(), words.get(at + size - 1).end());
    return new Occurrence(term, span, reading.particles());
  }

  /** Whether the term's other words follow, with no other signs between them than the term has. */
  private static boolean continues(Entry entry, String sentence, List<Token> words, int at) {
    int size = entry.words().size();
    if (at + size > words.size()) {
      return false;
    }
    for (int i = 1; i < size; i++) {
      if (!entry.words().get(i).text().equals(words.get(at + i).text())
          || !entry.gap(i).equals(gap(sentence, words, at + i))) {
        return false;
      }
    }
    return true;
  }

  private static String gap(String text, List<Token> words, int word) {
    return text.substring(words.get(word - 1).end(), words.get(word).start()).strip();
  }
}
