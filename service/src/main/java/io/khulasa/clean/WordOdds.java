package io.khulasa.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the words of a line speak for each kind of furniture: logistic regressions over single
 * words and pairs of words, learned from labelled lines by {@code models/train/cleaner/learn.py}.
 */
final class WordOdds {
  /**
   * What is asked of a line: whether it is furniture (!), then whether it is of a kind, by the
   * labels of the learner's pages: bylines b, captions c, key words h, navigation n, pointers to
   * stories p, lists of them r, share buttons s, notices x.
   */
  static final String KINDS = "!bchnprsx";

  private static final int LONGEST = 40;
  private static final double MOST = 6;

  private final Map<String, float[]> weights;
  private final float[] bias;

  private WordOdds(Map<String, float[]> weights, float[] bias) {
    this.weights = Map.copyOf(weights);
    this.bias = bias;
  }

  /** The weights of the file {@code words.odds} beside this class. */
  static WordOdds learned() {
    List<String> file = LearnedFile.lines("words.odds");
    Map<String, float[]> weights = new HashMap<>();
    for (String line : file.subList(1, file.size())) {
      weights.put(line.substring(0, line.indexOf('\t')), row(line));
    }
    return new WordOdds(weights, row(file.get(0)));
  }

  private static float[] row(String line) {
    String[] fields = line.split("\t", -1);
    float[] row = new float[KINDS.length()];
    for (int i = 0; i < row.length; i++) {
      row[i] = Float.parseFloat(fields[i + 1]);
    }
    return row;
  }

  /** The words and pairs of a line's beginning, and its last word. */
  static List<String> features(List<Token> tokens) {
    List<String> features = new ArrayList<>();
    String last = "^";
    for (Token token : tokens.subList(0, Math.min(LONGEST, tokens.size()))) {
      String word = token.isNumber() ? "0" : token.word();
      features.add(word);
      features.add("~" + Stems.stem(word));
      features.add(last + " " + word);
      last = word;
    }
    features.add(last + " $");
    return features;
  }

  /** The logarithms of the odds of each kind, from -6 to 6. */
  double[] of(Line line) {
    List<String> features = features(line.tokens());
    double[] sums = new double[bias.length];
    for (String feature : features) {
      float[] row = weights.get(feature);
      for (int i = 0; row != null && i < sums.length; i++) {
        sums[i] += row[i];
      }
    }
    double scale = Math.sqrt(features.size());
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(-MOST, Math.min(MOST, bias[i] + sums[i] / scale));
    }
    return sums;
  }

  /** The same for all lines of a page. */
  double[][] of(List<Line> lines) {
    return lines.stream().map(this::of).toArray(double[][]::new);
  }
}
