package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.translate.Translator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

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
   * @param pieces what the model is given of each, at least one piece
   * @param onJudged told of each sentence when its last piece is there and it is judged, from any
   *     thread and in no set order
   */
  Map<Integer, TranslatedSentence> translate(
      List<String> sources,
      Map<Integer, List<String>> pieces,
      BiConsumer<Integer, TranslatedSentence> onJudged,
      StopSignal stop) {
    List<String> segments = pieces.values().stream().flatMap(List::stream).toList();
    if (segments.isEmpty()) {
      return Map.of();
    }
    PieceResults found = new PieceResults(pieces);
    Map<Integer, TranslatedSentence> results = new ConcurrentSkipListMap<>();
    translator.translate(
        segments,
        (index, translation) ->
            found
                .put(index, translation)
                .ifPresent(
                    whole -> {
                      int number = whole.sentence();
                      TranslatedSentence judged = review.judge(sources.get(number), whole.pieces());
                      results.put(number, judged);
                      onJudged.accept(number, judged);
                    }),
        stop);
    return results;
  }
}
