package io.khulasa.decode;

import io.khulasa.decode.Hypothesis.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer in the making. */
final class GreedyRow {

  private final int longest;
  private final TokenSequence tokens = new TokenSequence();
  private final List<Double> logProbabilities = new ArrayList<>();
  private int kept = -1;
  private @Nullable Ending ending;

  GreedyRow(int longest) {
    this.longest = longest;
  }

  TokenSequence tokens() {
    return tokens;
  }

  boolean done() {
    return ending != null;
  }

  /** The token that the model is given next; a row that is done may be given anything. */
  int last() {
    return tokens.length() == 0 ? 0 : tokens.get(tokens.length() - 1);
  }

  void take(TokenChoice choice, int end) {
    logProbabilities.add(choice.logProbability());
    if (choice.token() == end) {
      ending = Ending.END_TOKEN;
      return;
    }
    tokens.add(choice.token());
    kept = LoopDetector.USUAL.keep(tokens);
    if (kept >= 0) {
      ending = Ending.LOOP;
    } else if (tokens.length() >= longest) {
      ending = Ending.LENGTH;
    }
  }

  Hypothesis hypothesis() {
    if (ending == null) {
      throw new IllegalStateException("the row is not done");
    }
    int length = ending == Ending.LOOP ? kept : tokens.length();
    int scored = ending == Ending.END_TOKEN ? length + 1 : length;
    double logProbability =
        logProbabilities.stream().limit(scored).mapToDouble(Double::doubleValue).sum();
    return new Hypothesis(tokens.first(length), logProbability, ending);
  }
}
