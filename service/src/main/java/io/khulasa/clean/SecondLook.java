package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a first judgment of all lines says about each: whether the lines around it, and those that
 * speak of the same, were taken for the article. (Stacked learning after Cohen and Carvalho,
 * "Stacked Sequential Learning", 2005.)
 */
final class SecondLook {
  private static final int NEAR = 5;
  private static final int TEXTS = 3;
  private static final int FAR = 10;
  private static final double MOST_LETTERS = 1500;
  private static final double NOTHING = -1;

  private final Survey survey;
  private final double[] first;
  private final Map<String, Double> inArticle = new HashMap<>();
  private final Map<String, Double> inOthers = new HashMap<>();
  private final double[] lettersAbove;

  /**
   * Looks again.
   *
   * @param first for each line the probability that it is the article's
   */
  SecondLook(Survey survey, double[] first) {
    this.survey = survey;
    this.first = first;
    this.lettersAbove = new double[first.length + 1];
    for (int i = 0; i < first.length; i++) {
      lettersAbove[i + 1] = lettersAbove[i] + first[i] * survey.line(i).text().length();
      if (survey.line(i).isLong()) {
        for (String stem : survey.line(i).stems()) {
          inArticle.merge(stem, first[i], Double::sum);
          inOthers.merge(stem, 1 - first[i], Double::sum);
        }
      }
    }
  }

  private interface Sight {
    double of(SecondLook look, int line);
  }

  private static final Map<String, Sight> ALL = all();

  private static Map<String, Sight> all() {
    Map<String, Sight> all = new TreeMap<>();
    all.put("again.self", (a, i) -> a.first[i]);
    all.put("again.about-article", (a, i) -> a.share(i, a.inArticle, a.first[i]));
    all.put("again.about-others", (a, i) -> a.share(i, a.inOthers, 1 - a.first[i]));
    all.put(
        "again.about-difference",
        (a, i) -> a.share(i, a.inArticle, a.first[i]) - a.share(i, a.inOthers, 1 - a.first[i]));
    for (int d = 1; d <= NEAR; d++) {
      int offset = d;
      all.put("again.above-" + d, (a, i) -> a.at(i - offset));
      all.put("again.below-" + d, (a, i) -> a.at(i + offset));
    }
    for (int d = 1; d <= TEXTS; d++) {
      int steps = d;
      all.put("again.text-above-" + d, (a, i) -> a.at(a.textAbove(i, steps)));
      all.put("again.text-below-" + d, (a, i) -> a.at(a.textBelow(i, steps)));
    }
    all.put("again.letters-above", (a, i) -> a.letters(0, i));
    all.put("again.letters-below", (a, i) -> a.letters(i + 1, a.first.length));
    all.put("again.gap-above", (a, i) -> a.gap(i, -1));
    all.put("again.gap-below", (a, i) -> a.gap(i, 1));
    all.put("again.near", (a, i) -> a.mean(i, NEAR));
    all.put("again.around", (a, i) -> a.mean(i, 2 * NEAR));
    all.put(
        "again.headline-echo", (a, i) -> a.survey.shared(StoryEvidence.headline(a.survey, i), i));
    all.put("again.headline-about", (a, i) -> a.aboutHeadline(i));
    all.put("again.echo-below", (a, i) -> a.survey.shared(i, a.survey.textBelow(i)));
    all.put("again.text-below-about", (a, i) -> a.aboutTextBelow(i));
    all.put("again.block-article", (a, i) -> a.block(i, a.inArticle, true));
    all.put("again.block-others", (a, i) -> a.block(i, a.inOthers, false));
    all.put("again.block-self", (a, i) -> a.blockFirst(i));
    all.put("again.leads", (a, i) -> holds(!Connectives.open(a.survey.line(i))));
    return all;
  }

  /** The columns' names. */
  static List<String> names() {
    List<String> names = new ArrayList<>(Evidence.names());
    names.addAll(ALL.keySet());
    return names;
  }

  /** The table of evidence with this look's columns behind. */
  double[][] extend(double[][] table) {
    double[][] wide = new double[table.length][];
    for (int line = 0; line < table.length; line++) {
      int column = table[line].length;
      wide[line] = Arrays.copyOf(table[line], column + ALL.size());
      for (Sight sight : ALL.values()) {
        wide[line][column++] = sight.of(this, line);
      }
    }
    return wide;
  }

  private double at(int line) {
    return line >= 0 && line < first.length ? first[line] : NOTHING;
  }

  private int textAbove(int line, int steps) {
    int text = line;
    for (int i = 0; i < steps && text >= 0; i++) {
      text = survey.textAbove(text);
    }
    return text;
  }

  private int textBelow(int line, int steps) {
    int text = line;
    for (int i = 0; i < steps && text < first.length; i++) {
      text = survey.textBelow(text);
    }
    return text;
  }

  /** How much of the line's stems stand in other lines, each counted with its probability. */
  private double share(int line, Map<String, Double> weights, double own) {
    Line looked = survey.line(line);
    Set<String> stems = looked.stems();
    double sum = 0;
    for (String stem : stems) {
      double all = weights.getOrDefault(stem, 0.0);
      sum += Math.min(1, looked.isLong() ? all - own : all);
    }
    return stems.isEmpty() ? 0 : sum / stems.size();
  }

  /** Thousands of the article's letters between two lines; long articles look like others. */
  private double letters(int from, int to) {
    return Math.min(MOST_LETTERS, lettersAbove[to] - lettersAbove[from]) / 1000;
  }

  /** How many lines in a row, in this direction, were not taken for the article. */
  private double gap(int line, int step) {
    int gap = 0;
    for (int i = line + step; gap < FAR && at(i) != NOTHING && first[i] < 0.5; i += step) {
      gap++;
    }
    return gap;
  }

  private double mean(int line, int reach) {
    int from = Math.max(0, line - reach);
    int to = Math.min(first.length - 1, line + reach);
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += first[i];
    }
    return sum / (to - from + 1);
  }

  private double aboutHeadline(int line) {
    int headline = StoryEvidence.headline(survey, line);
    return headline < 0 ? NOTHING : share(headline, inArticle, first[headline]);
  }

  private double aboutTextBelow(int line) {
    int below = survey.textBelow(line);
    return below >= first.length ? NOTHING : share(below, inArticle, first[below]);
  }

  /** Of the line itself, or else the next text, and the two texts below it, the mean share. */
  private double block(int line, Map<String, Double> weights, boolean article) {
    int text = survey.isText(line) ? line : survey.textBelow(line);
    double sum = 0;
    int count = 0;
    while (count < TEXTS && text < first.length) {
      sum += share(text, weights, article ? first[text] : 1 - first[text]);
      text = survey.textBelow(text);
      count++;
    }
    return count == 0 ? NOTHING : sum / count;
  }

  private double blockFirst(int line) {
    int text = survey.isText(line) ? line : survey.textBelow(line);
    double sum = 0;
    int count = 0;
    while (count < TEXTS && text < first.length) {
      sum += first[text];
      text = survey.textBelow(text);
      count++;
    }
    return count == 0 ? NOTHING : sum / count;
  }
}
