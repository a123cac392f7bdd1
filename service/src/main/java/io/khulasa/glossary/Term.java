package io.khulasa.glossary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One entry of a glossary, or a name that is known without one.
 *
 * @param source as it stands in the Arabic text, without particles
 * @param target how it must read in the English; equal to the source where it is not translated
 * @param beginnings of a name, what begins a word that conveys it too: of «Italy» also «Ital»;
 *     empty for an entry, which is met by its very words alone
 */
public record Term(String source, String target, List<String> beginnings) {

  public Term {
    beginnings = List.copyOf(beginnings);
  }

  /** An entry of a glossary. */
  public Term(String source, String target) {
    this(source, target, List.of());
  }

  /** Whether it passes untranslated. */
  public boolean isKept() {
    return source.equals(target);
  }

  /** Whether someone asked for it: only then is it a fault of the translation to lack it. */
  public boolean isAskedFor() {
    return beginnings.isEmpty();
  }

  /** Whether a translation has it. */
  public boolean isIn(String english) {
    if (EnglishPhrase.of(target).find(english) != null) {
      return true;
    }
    String words = beginnings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return !words.isEmpty()
        && Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")").matcher(english).find();
  }
}
