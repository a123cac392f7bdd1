package io.khulasa.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient-boosted decision trees, learned by LightGBM in {@code models/train/cleaner/learn.py}:
 * each tree asks for one number of a row after the other and ends at a score; the scores add up.
 *
 * <p>In the file the first line names the columns, the second has the number of classes, and each
 * other line is a tree in pre-order: {@code column<limit} for a question, whose yes follows, then
 * its no, and a plain number for a score. Trees take turns between the classes.
 */
final class Forest {
  private final List<Tree> trees;
  private final int classes;

  private Forest(List<Tree> trees, int classes) {
    this.trees = List.copyOf(trees);
    this.classes = classes;
  }

  /**
   * Reads a forest.
   *
   * @param file the file's lines
   * @param columns the names of the columns that rows will have
   * @throws IllegalStateException if it was learned with other columns
   */
  static Forest of(List<String> file, List<String> columns) {
    if (!List.of(file.get(0).split("\t", -1)).equals(columns)) {
      throw new IllegalStateException("the forest was learned with other evidence: learn anew");
    }
    List<Tree> trees = new ArrayList<>();
    for (String line : file.subList(2, file.size())) {
      trees.add(new Tree(line));
    }
    return new Forest(trees, Integer.parseInt(file.get(1)));
  }

  /** The sum of scores of each class. */
  double[] scores(double[] row) {
    double[] scores = new double[classes];
    for (int i = 0; i < trees.size(); i++) {
      scores[i % classes] += trees.get(i).score(row);
    }
    return scores;
  }

  /** The probability of yes, of a forest with one class. */
  double probability(double[] row) {
    return 1 / (1 + Math.exp(-scores(row)[0]));
  }

  /** The class with the highest score. */
  int best(double[] row) {
    double[] scores = scores(row);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
