package io.khulasa.decode;

import io.khulasa.decode.TopCandidates.Candidate;
import io.khulasa.model.EarlyStopping;
import io.khulasa.model.SearchSettings;
import java.util.ArrayList;
import java.util.List;

/** The beams of one prompt. */
final class BeamRow {

  private final int number;
  private final SearchSettings settings;
  private final int longest;
  private final FinishedBeams finished;
  private List<Beam> open;

  /** For each open beam, the beam of the step before that it continues. */
  private List<Integer> parents = List.of(0);

  private boolean done;

  /**
   * One beam, which is empty.
   *
   * @param number its place among the prompts
   * @param given what answers start with
   * @param longest the most tokens that are chosen
   */
  BeamRow(int number, SearchSettings settings, int[] given, int longest) {
    this.number = number;
    this.settings = settings;
    this.longest = longest;
    this.finished = new FinishedBeams(settings);
    this.open = List.of(Beam.first(given, longest));
  }

  /** Its place among the prompts. */
  int number() {
    return number;
  }

  boolean done() {
    return done;
  }

  /** Nobody wants it any more. */
  void drop() {
    done = true;
  }

  List<Beam> open() {
    return open;
  }

  List<Integer> parents() {
    return parents;
  }

  /** Candidates that a step needs: enough to go on when all of the best ones end. */
  int candidates() {
    return Math.max(2, 1 + settings.ends().size()) * settings.beams();
  }

  /** Takes a step: the best continuations go on, those among the first that end are answers. */
  void take(List<Candidate> bestFirst) {
    List<Beam> next = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    for (int i = 0; i < bestFirst.size(); i++) {
      Candidate candidate = bestFirst.get(i);
      boolean end = settings.ends().contains(candidate.token());
      boolean full = open.get(candidate.beam()).tokens().room() == 1;
      if ((end || full) && i < settings.beams()) {
        finished.add(grown(candidate), end);
      } else if (!end && !full && next.size() < settings.beams()) {
        next.add(grown(candidate));
        from.add(candidate.beam());
      }
    }
    open = List.copyOf(next);
    parents = List.copyOf(from);
    done = open.isEmpty() || !worthGoingOn();
  }

  List<Hypothesis> answers(LoopDetector loops) {
    return finished.answers(loops);
  }

  private Beam grown(Candidate candidate) {
    return open.get(candidate.beam()).with(candidate.token(), candidate.total());
  }

  private boolean worthGoingOn() {
    EarlyStopping early = settings.earlyStopping();
    if (early == EarlyStopping.WHEN_FULL && finished.full()) {
      return false;
    }
    Beam best = open.get(0);
    boolean longerIsBetter = early == EarlyStopping.WHEN_IMPOSSIBLE && settings.lengthPenalty() > 0;
    return finished.wouldTake(best.total(), longerIsBetter ? longest : best.tokens().chosen());
  }
}
