package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Translates sentences: those without an Arabic letter pass untouched, the others are spelt as the
 * model likes them, those beyond its limit are cut, all pieces go to the model in one call, and
 * what fails a check is tried once more in halves. Of the two tries the one with fewer flags is
 * kept. Then the glossary's terms and well-known names are put where they are missing. A sentence
 * that needs no second look of the model is told of at once, unless one before it does.
 */
final class SentenceTranslator {

  private final PieceTranslator pieceTranslator;
  private final TermRepair terms;
  private final boolean retry;

  SentenceTranslator(Stages stages, boolean retry) {
    this.pieceTranslator = new PieceTranslator(stages);
    this.terms = new TermRepair(pieceTranslator, stages.check(), retry ? KnownNames.read() : null);
    this.retry = retry;
  }

  /** One result a sentence, in their order. */
  List<TranslatedSentence> translate(
      List<String> written, Glossary glossary, SentenceListener listener, StopSignal stop) {
    return translate(written, i -> null, glossary, listener, stop);
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
      SentenceListener listener,
      StopSignal stop) {
    ReadingOrder order = new ReadingOrder(listener);
    List<String> sentences = written.stream().map(SentenceTranslator::spelt).toList();
    List<TranslatedSentence> results = new ArrayList<>();
    Map<Integer, List<String>> pieces = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Flag left = foreign.apply(i);
      results.add(
          left == null
              ? TranslatedSentence.untouched(sentences.get(i))
              : TranslatedSentence.left(written.get(i), left));
      if (left == null && LanguageShares.holdsArabic(sentences.get(i))) {
        pieces.put(i, pieceTranslator.fitting(sentences.get(i)));
      } else {
        order.put(i, results.get(i));
      }
    }
    translate(sentences, pieces, results, glossary, order, stop);
    List<TranslatedSentence> repaired = terms.repair(results, pieces.keySet(), glossary, stop);
    for (int i = 0; i < repaired.size(); i++) {
      order.put(i, repaired.get(i));
    }
    return repaired;
  }

  private static String spelt(String sentence) {
    return LanguageShares.holdsArabic(sentence) ? ModelView.of(sentence) : sentence;
  }

  /** Puts into the results what the model makes of the pieces, at the second try if need be. */
  private void translate(
      List<String> sentences,
      Map<Integer, List<String>> pieces,
      List<TranslatedSentence> results,
      Glossary glossary,
      ReadingOrder order,
      StopSignal stop) {
    Map<Integer, List<String>> halves = new ConcurrentSkipListMap<>();
    Map<Integer, TranslatedSentence> first =
        pieceTranslator.translate(
            sentences,
            pieces,
            (i, made) -> {
              List<String> cut = secondTry(made);
              if (cut.size() > 1) {
                halves.put(i, cut);
              } else {
                settle(i, made, glossary, order);
              }
            },
            stop);
    first.forEach(results::set);
    Map<Integer, TranslatedSentence> second =
        pieceTranslator.translate(
            sentences,
            halves,
            (i, made) -> settle(i, better(results.get(i), made), glossary, order),
            stop);
    second.forEach((i, made) -> results.set(i, better(results.get(i), made)));
  }

  /** The pieces to try a sentence in once more; none where it is good. */
  private List<String> secondTry(TranslatedSentence made) {
    return retry && !made.flags().isEmpty() ? pieceTranslator.halves(made.source()) : List.of();
  }

  private static TranslatedSentence better(TranslatedSentence first, TranslatedSentence second) {
    return second.flags().size() < first.flags().size() ? second : first;
  }

  private void settle(int index, TranslatedSentence made, Glossary glossary, ReadingOrder order) {
    TranslatedSentence settled = terms.settled(made, glossary);
    if (settled != null) {
      order.put(index, settled);
    }
  }
}
