package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translates sentences in pieces that the model can take, all of them in one call. */
final class PieceTranslator {

  private final Translator translator;
  private final Cutter cutter;
  private final SentenceReview review;

  PieceTranslator(Stages stages) {
    this.translator = stages.translator();
    this.cutter = stages.cutter();
    this.review = new SentenceReview(stages.check());
  }

  /** The sentence in pieces that the model takes. */
  List<String> fitting(String sentence) {
    return cut(sentence, translator.longest());
  }

  /** The sentence in two, or more where it is very long; in one where it cannot be cut. */
  List<String> halves(String sentence) {
    int length = Math.min(translator.length(sentence), translator.longest());
    return cut(sentence, Math.max(1, (length + 1) / 2));
  }

  private List<String> cut(String sentence, int limit) {
    return cutter.cut(sentence, limit, translator::length);
  }

  /**
   * Translates numbered sentences.
   *
   * @param sources the sentences by their numbers
   * @param pieces what the model is given of each
   */
  Map<Integer, TranslatedSentence> translate(
      List<String> sources, Map<Integer, List<String>> pieces, StopSignal stop) {
    List<String> segments = pieces.values().stream().flatMap(List::stream).toList();
    List<Translation> translations =
        segments.isEmpty() ? List.of() : translator.translate(segments, stop);
    Map<Integer, TranslatedSentence> results = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<Integer, List<String>> entry : pieces.entrySet()) {
      int end = at + entry.getValue().size();
      String source = sources.get(entry.getKey());
      results.put(entry.getKey(), review.judge(source, translations.subList(at, end)));
      at = end;
    }
    return results;
  }
}
