package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.pipeline.LanguageShares.Language;
import io.khulasa.split.Sentence;
import io.khulasa.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of an article that are neither Arabic nor English: they are left as they are and
 * told of. A paragraph of a few words tells too little and counts as Arabic.
 */
final class ForeignParagraphs {
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_LETTERS = 12;
  private static final double LEAST_ENGLISH = 0.05;

  private final List<Sentence> sentences;
  private final Map<Integer, Flag> flags = new HashMap<>();

  /** Looks at each paragraph of a cleaned text. */
  ForeignParagraphs(String text, List<Sentence> sentences) {
    this.sentences = List.copyOf(sentences);
    Map<Integer, Span> paragraphs = new HashMap<>();
    for (Sentence sentence : sentences) {
      paragraphs.merge(sentence.paragraph(), sentence.span(), (a, b) -> Span.cover(List.of(a, b)));
    }
    paragraphs.forEach((number, span) -> look(number, span.in(text)));
  }

  private void look(int number, String paragraph) {
    LanguageShares shares = LanguageShares.of(paragraph);
    if (isForeign(paragraph, shares)) {
      flags.put(
          number,
          new Flag(
              Kind.LANGUAGE,
              "A paragraph is neither Arabic nor English and was left as it is: %s."
                  .formatted(shares.describe())));
    }
  }

  private static boolean isForeign(String paragraph, LanguageShares shares) {
    Language language = shares.language();
    return switch (language) {
      case ARABIC -> false;
      case PERSIAN_OR_URDU -> shares.words() >= FEWEST_WORDS;
      case ENGLISH ->
          paragraph.split(" ", -1).length > FEWEST_WORDS
              && FunctionWords.englishShare(paragraph) < LEAST_ENGLISH
              && shares.latin() > FEWEST_LETTERS
              && hasSentence(paragraph);
      case UNKNOWN -> shares.letters() >= FEWEST_LETTERS;
    };
  }

  /** Names and titles in Latin letters are no sentence of another language. */
  private static boolean hasSentence(String paragraph) {
    String[] words = paragraph.split("\\s+", -1);
    int small = 0;
    for (String word : words) {
      small += !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
    }
    return 2 * small > words.length;
  }

  /** What is to be said of a sentence, or null if it is to be translated. */
  @Nullable Flag flagOf(int sentence) {
    return sentence < sentences.size() ? flags.get(sentences.get(sentence).paragraph()) : null;
  }
}
