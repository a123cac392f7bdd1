package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.failure.StopSignal;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translator;
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
 * kept.
 */
final class SentenceTranslator {

  private final Translator translator;
  private final Cutter cutter;
  private final SentenceReview review;
  private final boolean retry;

  SentenceTranslator(Stages stages, boolean retry) {
    this.translator = stages.translator();
    this.cutter = stages.cutter();
    this.review = new SentenceReview(stages.check());
    this.retry = retry;
  }

  /** One result a sentence, in their order. */
  List<TranslatedSentence> translate(List<String> written, StopSignal stop) {
    return translate(written, i -> null, stop);
  }

  /**
   * The same, but for some of the sentences.
   *
   * @param foreign by number, why a sentence is left as it is, or null
   */
  List<TranslatedSentence> translate(
      List<String> written, IntFunction<@Nullable Flag> foreign, StopSignal stop) {
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
        pieces.put(i, cut(sentences.get(i), translator.longest()));
      }
    }
    results = merge(results, translatePieces(sentences, pieces, stop), true);
    return retry ? retryFailed(sentences, results, stop) : List.copyOf(results);
  }

  private static String spelt(String sentence) {
    return LanguageShares.holdsArabic(sentence) ? ModelView.of(sentence) : sentence;
  }

  private List<TranslatedSentence> retryFailed(
      List<String> sentences, List<TranslatedSentence> results, StopSignal stop) {
    Map<Integer, List<String>> halves = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!results.get(i).flags().isEmpty() && !isLeft(results.get(i))) {
        int length = Math.min(translator.length(sentences.get(i)), translator.longest());
        List<String> cut = cut(sentences.get(i), Math.max(1, (length + 1) / 2));
        if (cut.size() > 1) {
          halves.put(i, cut);
        }
      }
    }
    return merge(results, translatePieces(sentences, halves, stop), false);
  }

  private static boolean isLeft(TranslatedSentence result) {
    return result.flags().stream().anyMatch(flag -> flag.kind() == Kind.LANGUAGE);
  }

  private List<String> cut(String sentence, int limit) {
    return cutter.cut(sentence, limit, translator::length);
  }

  /** Translates the pieces of the numbered sentences in one call. */
  private Map<Integer, TranslatedSentence> translatePieces(
      List<String> sentences, Map<Integer, List<String>> pieces, StopSignal stop) {
    List<String> segments = pieces.values().stream().flatMap(List::stream).toList();
    List<Translation> translations =
        segments.isEmpty() ? List.of() : translator.translate(segments, stop);
    Map<Integer, TranslatedSentence> results = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<Integer, List<String>> entry : pieces.entrySet()) {
      int end = at + entry.getValue().size();
      String source = sentences.get(entry.getKey());
      results.put(entry.getKey(), review.judge(source, translations.subList(at, end)));
      at = end;
    }
    return results;
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
