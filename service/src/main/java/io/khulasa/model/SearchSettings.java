package io.khulasa.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a model wants to be searched: what Hugging Face's {@code generation_config.json} says, in
 * this package's words.
 *
 * @param ends tokens that end an answer
 * @param beams hypotheses kept at every step; 1 is greedy
 * @param answers how many of them are returned, best first
 * @param lengthPenalty an answer's score is its log-probability over its length to this power
 * @param earlyStopping when a beam search may end
 * @param minimumLength tokens that an answer has at least, those it starts with included
 * @param minimumNew tokens that are chosen at least
 * @param constraints tokens that are forced or forbidden
 * @param repetition what may not be said twice
 * @param renormalize whether probabilities sum to 1 again after all of that
 */
public record SearchSettings(
    Set<Integer> ends,
    int beams,
    int answers,
    double lengthPenalty,
    EarlyStopping earlyStopping,
    int minimumLength,
    int minimumNew,
    Constraints constraints,
    Repetition repetition,
    boolean renormalize) {

  /**
   * Settings.
   *
   * @throws IllegalArgumentException when they make no sense
   */
  public SearchSettings {
    ends = Set.copyOf(ends);
    if (beams < 1 || answers < 1 || answers > beams) {
      throw new IllegalArgumentException(
          "a search with " + beams + " beams cannot return " + answers + " answers");
    }
  }

  /** Greedy, with nothing forced but the end. */
  public static SearchSettings greedy(int end, List<Integer> forbidden) {
    return new SearchSettings(
        Set.of(end),
        1,
        1,
        1,
        EarlyStopping.WHEN_UNLIKELY,
        0,
        0,
        new Constraints(null, null, List.of(), forbidden, List.of()),
        new Repetition(0, 1),
        false);
  }

  /** The same with another number of beams. */
  public SearchSettings withBeams(int wanted) {
    return new SearchSettings(
        ends,
        wanted,
        Math.min(answers, wanted),
        lengthPenalty,
        earlyStopping,
        minimumLength,
        minimumNew,
        constraints,
        repetition,
        renormalize);
  }

  /** The same with so many tokens chosen at least. */
  public SearchSettings withMinimum(int chosen) {
    return new SearchSettings(
        ends,
        beams,
        answers,
        lengthPenalty,
        earlyStopping,
        minimumLength,
        chosen,
        constraints,
        repetition,
        renormalize);
  }

  /** The same with another forced first token. */
  public SearchSettings withFirst(int token) {
    Constraints forced =
        new Constraints(
            token,
            constraints.last(),
            constraints.badWords(),
            constraints.forbidden(),
            constraints.notFirst());
    return new SearchSettings(
        ends,
        beams,
        answers,
        lengthPenalty,
        earlyStopping,
        minimumLength,
        minimumNew,
        forced,
        repetition,
        renormalize);
  }

  /**
   * Tokens that are forced or forbidden.
   *
   * @param first the first token chosen, where one is forced
   * @param last the token at the length limit, where one is forced
   * @param badWords sequences that never appear
   * @param forbidden tokens that never appear
   * @param notFirst tokens that are not chosen first
   */
  public record Constraints(
      @Nullable Integer first,
      @Nullable Integer last,
      List<List<Integer>> badWords,
      List<Integer> forbidden,
      List<Integer> notFirst) {

    public Constraints {
      badWords = badWords.stream().map(List::copyOf).toList();
      forbidden = List.copyOf(forbidden);
      notFirst = List.copyOf(notFirst);
    }
  }

  /**
   * What may not be said twice.
   *
   * @param phrase no phrase of so many tokens stands twice in an answer; 0 allows all
   * @param penalty tokens already there are divided by so much; 1 changes nothing
   */
  public record Repetition(int phrase, double penalty) {}
}
