package io.khulasa.decode;

import io.khulasa.decode.Hypothesis.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer in the making. */
final class GreedyRow {

  private final int number;
  private final TokenSequence tokens;
  private final LoopDetector loops;
  private final List<Double> logProbabilities = new ArrayList<>();
  private int kept;
  private boolean dropped;
  private @Nullable Ending ending;

  GreedyRow(int number, TokenSequence tokens, LoopDetector loops) {
    this.number = number;
    this.tokens = tokens;
    this.loops = loops;
  }

  /** Its place among the prompts. */
  int number() {
    return number;
  }

  TokenSequence tokens() {
    return tokens;
  }

  boolean done() {
    return dropped || ending != null;
  }

  /** Nobody wants it any more. */
  void drop() {
    dropped = true;
  }

  void take(TokenChoice choice, Set<Integer> ends) {
    logProbabilities.add(choice.logProbability());
    if (ends.contains(choice.token())) {
      kept = tokens.chosen();
      ending = Ending.END_TOKEN;
      return;
    }
    tokens.add(choice.token());
    kept = loops.keep(tokens);
    if (kept >= 0) {
      ending = Ending.LOOP;
    } else if (tokens.room() == 0) {
      kept = tokens.chosen();
      ending = Ending.LENGTH;
    }
  }

  Hypothesis hypothesis() {
    if (ending == null) {
      throw new IllegalStateException("the row is not done");
    }
    int scored = ending == Ending.END_TOKEN ? kept + 1 : kept;
    double[] scores =
        logProbabilities.stream().limit(scored).mapToDouble(Double::doubleValue).toArray();
    double rank = logProbabilities.stream().mapToDouble(Double::doubleValue).sum();
    return new Hypothesis(tokens.firstChosen(kept), scores, rank, ending);
  }
}
