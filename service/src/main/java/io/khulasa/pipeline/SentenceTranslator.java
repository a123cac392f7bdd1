package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Translates sentences: those without an Arabic letter pass untouched, the others are spelt as the
 * model likes them, those beyond its limit are cut, all pieces go to the model in one call, and
 * what fails a check is tried once more in halves. Of the two tries the one with fewer flags is
 * kept. Then the glossary's terms are put where they are missing.
 */
final class SentenceTranslator {

  private final PieceTranslator pieceTranslator;
  private final TermRepair terms;
  private final boolean retry;

  SentenceTranslator(Stages stages, boolean retry) {
    this.pieceTranslator = new PieceTranslator(stages);
    this.terms = new TermRepair(pieceTranslator, stages.check());
    this.retry = retry;
  }

  /** One result a sentence, in their order. */
  List<TranslatedSentence> translate(List<String> written, Glossary glossary, StopSignal stop) {
    return translate(written, i -> null, glossary, stop);
  }

  /**
   * The same, but for some of the sentences.
   *
   * @param foreign by number, why a sentence is left as it is, or null
   */
  List<TranslatedSentence> translate(
      List<String> written,
      IntFunction<@Nullable Flag> foreign,
      Glossary glossary,
      StopSignal stop) {
    List<String> sentences = written.stream().map(SentenceTranslator::spelt).toList();
    List<TranslatedSentence> results = new ArrayList<>();
    Map<Integer, List<String>> pieces = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Flag left = foreign.apply(i);
      results.add(
          left == null
              ? TranslatedSentence.untouched(sentences.get(i))
              : TranslatedSentence.left(written.get(i), left));
      if (left == null && LanguageShares.holdsArabic(sentences.get(i))) {
        pieces.put(i, pieceTranslator.fitting(sentences.get(i)));
      }
    }
    results = merge(results, pieceTranslator.translate(sentences, pieces, stop), true);
    results = retry ? retryFailed(sentences, results, stop) : results;
    return terms.repair(results, pieces.keySet(), glossary, stop);
  }

  private static String spelt(String sentence) {
    return LanguageShares.holdsArabic(sentence) ? ModelView.of(sentence) : sentence;
  }

  private List<TranslatedSentence> retryFailed(
      List<String> sentences, List<TranslatedSentence> results, StopSignal stop) {
    Map<Integer, List<String>> halves = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!results.get(i).flags().isEmpty() && !isLeft(results.get(i))) {
        List<String> cut = pieceTranslator.halves(sentences.get(i));
        if (cut.size() > 1) {
          halves.put(i, cut);
        }
      }
    }
    return merge(results, pieceTranslator.translate(sentences, halves, stop), false);
  }

  private static boolean isLeft(TranslatedSentence result) {
    return result.flags().stream().anyMatch(flag -> flag.kind() == Kind.LANGUAGE);
  }

  private static List<TranslatedSentence> merge(
      List<TranslatedSentence> results, Map<Integer, TranslatedSentence> tries, boolean always) {
    List<TranslatedSentence> merged = new ArrayList<>(results);
    tries.forEach(
        (i, next) -> {
          if (always || next.flags().size() < merged.get(i).flags().size()) {
            merged.set(i, next);
          }
        });
    return List.copyOf(merged);
  }
}
