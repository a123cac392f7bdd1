package io.khulasa.pipeline;

import io.khulasa.check.SentenceCheck;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.KnownNames;
import io.khulasa.glossary.Occurrence;
import io.khulasa.glossary.Probes;
import io.khulasa.glossary.StandIns;
import io.khulasa.glossary.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a glossary's terms, and names that everyone knows, stand in the translations. A
 * term that is missing takes the place of the model's own rendering of it, where that is found.
 * Else the sentence is translated once more with the English term, or with a name that stands for
 * it, in place of the Arabic. A term of the glossary that is missing then is flagged.
 */
final class TermRepair {

  private static final Comparator<TermCase> BETTER_FIRST =
      Comparator.comparingInt(TermCase::faults)
          .thenComparingDouble(known -> -known.result().score());

  private final PieceTranslator translator;
  private final SentenceCheck check;
  private final @Nullable KnownNames names;

  /**
   * Repairs with this model.
   *
   * @param names those that a translation is to convey as well; null for none
   */
  TermRepair(PieceTranslator translator, SentenceCheck check, @Nullable KnownNames names) {
    this.translator = translator;
    this.check = check;
    this.names = names;
  }

  /**
   * The same results, repaired.
   *
   * @param translated the numbers of those that the model has made
   */
  List<TranslatedSentence> repair(
      List<TranslatedSentence> results,
      Collection<Integer> translated,
      Glossary glossary,
      StopSignal stop) {
    Map<Integer, TermCase> cases = new TreeMap<>();
    for (int i : translated) {
      List<Occurrence> found = terms(results.get(i), glossary);
      if (!found.isEmpty()) {
        cases.put(i, new TermCase(results.get(i), found).inCase(check));
      }
    }
    if (!lacking(cases).isEmpty()) {
      Map<Term, List<String>> renderings = renderings(lacking(cases).values(), stop);
      cases.replaceAll((i, known) -> better(known, known.withRenderings(renderings, check)));
      cases.putAll(translatedAgain(lacking(cases), renderings, stop));
    }
    List<TranslatedSentence> repaired = new ArrayList<>(results);
    cases.forEach((i, known) -> repaired.set(i, known.flagged()));
    return List.copyOf(repaired);
  }

  /** A result as {@link #repair} leaves it where the model need not be asked again, else null. */
  @Nullable TranslatedSentence settled(TranslatedSentence result, Glossary glossary) {
    List<Occurrence> found = terms(result, glossary);
    if (found.isEmpty()) {
      return result;
    }
    TermCase known = new TermCase(result, found).inCase(check);
    return known.missing().isEmpty() ? known.flagged() : null;
  }

  /**
   * The glossary's terms in a sentence, in order. Where its translation lacks a known name, all
   * those of the sentence are with them, so that another translation does not lose one instead.
   */
  private List<Occurrence> terms(TranslatedSentence result, Glossary glossary) {
    List<Occurrence> asked = glossary.find(result.source());
    List<Occurrence> known =
        names == null
            ? List.of()
            : names.find(result.source()).stream()
                .filter(name -> asked.stream().noneMatch(t -> t.span().overlaps(name.span())))
                .toList();
    return known.stream().allMatch(name -> name.term().isIn(result.text()))
        ? asked
        : Stream.concat(asked.stream(), known.stream())
            .sorted(Comparator.comparing(Occurrence::span))
            .toList();
  }

  private static Map<Integer, TermCase> lacking(Map<Integer, TermCase> cases) {
    Map<Integer, TermCase> lacking = new TreeMap<>(cases);
    lacking.values().removeIf(known -> known.missing().isEmpty());
    return lacking;
  }

  /** The second where it has fewer faults: a term may have taken the place of a number. */
  private static TermCase better(TermCase first, TermCase second) {
    return second.faults() < first.faults() ? second : first;
  }

  /** What the model makes of the missing terms by themselves. */
  private Map<Term, List<String>> renderings(Collection<TermCase> cases, StopSignal stop) {
    Set<Term> terms = new LinkedHashSet<>();
    cases.forEach(known -> terms.addAll(known.missing()));
    List<String> probes = terms.stream().flatMap(term -> Probes.of(term).stream()).toList();
    List<TranslatedSentence> made = translateAll(probes, probes, stop);
    Map<Term, List<String>> renderings = new HashMap<>();
    int at = 0;
    for (Term term : terms) {
      int end = at + Probes.of(term).size();
      List<String> texts = made.subList(at, end).stream().map(TranslatedSentence::text).toList();
      renderings.put(term, Probes.renderings(texts));
      at = end;
    }
    return renderings;
  }

  /** Those of the sentences that another translation makes better. */
  private Map<Integer, TermCase> translatedAgain(
      Map<Integer, TermCase> cases, Map<Term, List<String>> renderings, StopSignal stop) {
    List<String> sources = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    for (TermCase known : cases.values()) {
      String source = known.result().source();
      sources.addAll(List.of(source, source));
      variants.add(variant(known, term -> english(known, term)));
      variants.add(variant(known, term -> StandIns.of(known.terms().indexOf(term), source)));
    }
    List<TranslatedSentence> made = translateAll(sources, variants, stop);
    Map<Integer, TermCase> better = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<Integer, TermCase> entry : cases.entrySet()) {
      TermCase known = entry.getValue();
      TermCase first = new TermCase(made.get(at), known.found());
      TermCase second = known.withNames(made.get(at + 1), check);
      first = first.withRenderings(renderings, check).inCase(check);
      second = second.withRenderings(renderings, check).inCase(check);
      TermCase best = Collections.min(List.of(first, second), BETTER_FIRST);
      if (best.faults() < known.faults()) {
        better.put(entry.getKey(), best);
      }
      at += 2;
    }
    return better;
  }

  /** What a term is called where the translation lacks it; null leaves it in Arabic. */
  private static @Nullable String english(TermCase known, Term term) {
    return term.isKept() || !known.missing().contains(term) ? null : term.target();
  }

  /** A sentence with other words in place of terms. */
  private static String variant(TermCase known, Function<Term, @Nullable String> words) {
    List<@Nullable String> put = new ArrayList<>();
    for (Occurrence occurrence : known.found()) {
      put.add(words.apply(occurrence.term()));
    }
    return StandIns.put(known.result().source(), known.found(), put);
  }

  private List<TranslatedSentence> translateAll(
      List<String> sources, List<String> variants, StopSignal stop) {
    Map<Integer, List<String>> pieces = new LinkedHashMap<>();
    for (int i = 0; i < variants.size(); i++) {
      pieces.put(i, translator.fitting(variants.get(i)));
    }
    return List.copyOf(translator.translate(sources, pieces, (i, made) -> {}, stop).values());
  }
}
