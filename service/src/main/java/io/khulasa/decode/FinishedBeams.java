package io.khulasa.decode;

import io.khulasa.decode.Hypothesis.Ending;
import io.khulasa.model.SearchSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The best answers that a prompt has so far, as many as there are beams at most. */
final class FinishedBeams {

  /** An answer; its last token ends it unless the length did. */
  private record Finished(Beam beam, double rank, boolean ended) {}

  private final SearchSettings settings;
  private final List<Finished> bestFirst = new ArrayList<>();

  FinishedBeams(SearchSettings settings) {
    this.settings = settings;
  }

  void add(Beam beam, boolean ended) {
    bestFirst.add(new Finished(beam, rank(beam.total(), beam.tokens().chosen()), ended));
    // Stable: of equals the older one stays ahead.
    bestFirst.sort(Comparator.comparingDouble(Finished::rank).reversed());
    if (bestFirst.size() > settings.beams()) {
      bestFirst.remove(bestFirst.size() - 1);
    }
  }

  boolean full() {
    return bestFirst.size() == settings.beams();
  }

  /** Whether an open beam of this log-probability would get in, if it had this length. */
  boolean wouldTake(double total, int length) {
    return !full() || rank(total, length) > bestFirst.get(bestFirst.size() - 1).rank();
  }

  List<Hypothesis> answers(LoopDetector loops) {
    return bestFirst.stream()
        .limit(settings.answers())
        .map(finished -> hypothesis(finished, loops))
        .toList();
  }

  private static Hypothesis hypothesis(Finished finished, LoopDetector loops) {
    TokenSequence tokens = finished.beam().tokens();
    int count = tokens.chosen() - (finished.ended() ? 1 : 0);
    int loop = loops.firstLoop(tokens, count);
    if (loop >= 0) {
      double[] kept = Arrays.copyOf(finished.beam().logProbabilities(), loop);
      return new Hypothesis(tokens.firstChosen(loop), kept, finished.rank(), Ending.LOOP);
    }
    return new Hypothesis(
        tokens.firstChosen(count),
        finished.beam().logProbabilities(),
        finished.rank(),
        finished.ended() ? Ending.END_TOKEN : Ending.LENGTH);
  }

  private double rank(double total, int length) {
    return total / Math.pow(length, settings.lengthPenalty());
  }
}
