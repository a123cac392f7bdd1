package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.check.SentenceCheck;
import io.khulasa.glossary.EnglishPhrase;
import io.khulasa.glossary.Occurrence;
import io.khulasa.glossary.StandIns;
import io.khulasa.glossary.Term;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence that holds terms of a glossary, and its translation.
 *
 * @param result the translation, not flagged for its terms
 * @param found the terms, from left to right
 */
record TermCase(TranslatedSentence result, List<Occurrence> found) {

  /** What a check does not see again in the text. */
  private static final Set<Kind> OF_THE_ENDING = Set.of(Kind.LOOP, Kind.TRUNCATED);

  private static final String MASK = "Xenon";

  /** The terms, each once. */
  List<Term> terms() {
    return found.stream().map(Occurrence::term).distinct().toList();
  }

  /** The terms that the translation lacks, each once. */
  List<Term> missing() {
    return terms().stream().filter(term -> !term.isIn(result.text())).toList();
  }

  /** The same sentence with every term that it has in the glossary's case. */
  TermCase inCase(SentenceCheck check) {
    String text = result.text();
    for (Occurrence occurrence : found) {
      text = EnglishPhrase.of(occurrence.term().target()).inItsCase(text);
    }
    return with(text, check);
  }

  /** The missing terms put where a rendering of theirs stands. */
  TermCase withRenderings(Map<Term, List<String>> renderings, SentenceCheck check) {
    String text = result.text();
    for (Term term : missing()) {
      for (String rendering : renderings.getOrDefault(term, List.of())) {
        Span place = EnglishPhrase.of(rendering).find(text);
        if (place != null) {
          text = EnglishPhrase.of(term.target()).putAt(place, text);
          break;
        }
      }
    }
    return with(text, check);
  }

  /** Another translation of the sentence in which names stand for the terms. */
  TermCase withNames(TranslatedSentence other, SentenceCheck check) {
    String text = other.text();
    List<Term> terms = terms();
    for (int i = 0; i < terms.size(); i++) {
      String name = StandIns.of(i, result.source());
      text = name == null ? text : EnglishPhrase.of(terms.get(i).target()).inPlaceOf(name, text);
    }
    return new TermCase(other, found).with(text, check);
  }

  /** The same sentence with another text, checked again. */
  TermCase with(String text, SentenceCheck check) {
    List<Flag> flags = new ArrayList<>(check.check(maskedSource(), maskedText(text)));
    result.flags().stream()
        .filter(flag -> OF_THE_ENDING.contains(flag.kind()))
        .filter(flag -> flags.stream().noneMatch(other -> other.kind() == flag.kind()))
        .forEach(flags::add);
    return new TermCase(
        new TranslatedSentence(result.source(), text, result.score(), flags), found);
  }

  /** How much is wrong with it; a number counts more than a term. */
  int faults() {
    long numbers = result.flags().stream().filter(flag -> flag.kind() == Kind.NUMBER).count();
    return result.flags().size() + (int) numbers + missing().size();
  }

  /** The result, with a flag for each term that was asked for and that it lacks. */
  TranslatedSentence flagged() {
    List<Flag> flags = new ArrayList<>(result.flags());
    for (Term term : missing().stream().filter(Term::isAskedFor).toList()) {
      flags.add(
          new Flag(
              Kind.GLOSSARY,
              "The glossary's \"%s\" for \"%s\" is missing."
                  .formatted(term.target(), term.source())));
    }
    return new TranslatedSentence(result.source(), result.text(), result.score(), flags);
  }

  // A term's digits and Arabic letters are as they should be: no check is to find fault with them.

  private String maskedSource() {
    List<Occurrence> masked = found.stream().filter(o -> isOdd(o.term())).toList();
    return StandIns.put(result.source(), masked, Collections.nCopies(masked.size(), MASK));
  }

  private String maskedText(String text) {
    String masked = text;
    for (Occurrence occurrence : found) {
      if (isOdd(occurrence.term())) {
        masked = EnglishPhrase.of(MASK).inPlaceOf(occurrence.term().target(), masked);
      }
    }
    return masked;
  }

  private static boolean isOdd(Term term) {
    return LanguageShares.holdsArabic(term.target())
        || term.target().codePoints().anyMatch(Character::isDigit);
  }
}
