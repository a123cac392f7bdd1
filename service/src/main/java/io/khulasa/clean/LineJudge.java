package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Weighs all the evidence of a page: twice whether each line is the article's, the second time
 * knowing what the first judgment was of the others; then which line is the title, and of what kind
 * the furniture is. What weighs how much was learned from labelled pages.
 */
final class LineJudge {
  /** What a line's furniture may be, in the order of the learned classes. */
  static final List<Reason> KINDS =
      List.of(
          Reason.NAVIGATION,
          Reason.PROMOTION,
          Reason.OTHER_STORY,
          Reason.CAPTION,
          Reason.BYLINE,
          Reason.TAGS,
          Reason.NOTICE,
          Reason.OTHER_SCRIPT);

  /** A line that is less likely to be the title is none. */
  private static final double TITLE = 0.15;

  private final WordOdds words;
  private final Forest first;
  private final Forest second;
  private final Forest title;
  private final Forest kind;

  LineJudge(WordOdds words, Forest first, Forest second, Forest title, Forest kind) {
    this.words = words;
    this.first = first;
    this.second = second;
    this.title = title;
    this.kind = kind;
  }

  /** The judge that learned from the project's labelled pages. */
  static LineJudge learned() {
    return new LineJudge(
        WordOdds.learned(),
        Forest.of(LearnedFile.lines("first.forest"), Evidence.names()),
        Forest.of(LearnedFile.lines("second.forest"), SecondLook.names()),
        Forest.of(LearnedFile.lines("title.forest"), SecondLook.names()),
        Forest.of(LearnedFile.lines("kind.forest"), SecondLook.names()));
  }

  /**
   * What was found of a page's lines.
   *
   * @param article for each line the probability that it is the article's
   * @param kinds what each line is if it is not
   * @param title number of the title's line, or -1
   */
  record Judgment(List<Double> article, IntFunction<Reason> kinds, int title) {}

  /** Judges the lines of a page that has one at least. */
  Judgment judge(Draft draft) {
    Survey survey = new Survey(draft, words.of(draft.page().lines()));
    double[][] table = Evidence.of(survey);
    double[] guess = probabilities(first, table);
    double[][] wide = new SecondLook(survey, guess).extend(table);
    List<Double> article = Arrays.stream(probabilities(second, wide)).boxed().toList();
    return new Judgment(article, line -> KINDS.get(kind.best(wide[line])), title(survey, wide));
  }

  private static double[] probabilities(Forest forest, double[][] table) {
    double[] probabilities = new double[table.length];
    for (int i = 0; i < table.length; i++) {
      probabilities[i] = forest.probability(table[i]);
    }
    return probabilities;
  }

  private int title(Survey survey, double[][] table) {
    int best = -1;
    double most = TITLE;
    for (int i = 0; i < table.length; i++) {
      double probability = survey.isText(i) ? 0 : title.probability(table[i]);
      if (probability > most) {
        most = probability;
        best = i;
      }
    }
    return best;
  }
}
