package io.khulasa.clean;

/** A decision tree, its nodes in pre-order; a node without a column is a score. */
final class Tree {
  private static final int SCORE = -1;

  private final int[] columns;
  private final double[] values;
  private final int[] noes;

  /** Reads a tree, a line of a {@link Forest}'s file. */
  Tree(String line) {
    String[] nodes = line.split(" ", -1);
    columns = new int[nodes.length];
    values = new double[nodes.length];
    noes = new int[nodes.length];
    read(nodes, 0);
  }

  /** Reads the node and all below it; gives the index behind them. */
  private int read(String[] nodes, int at) {
    int sign = nodes[at].indexOf('<');
    values[at] = Double.parseDouble(nodes[at].substring(sign + 1));
    if (sign < 0) {
      columns[at] = SCORE;
      return at + 1;
    }
    columns[at] = Integer.parseInt(nodes[at].substring(0, sign));
    noes[at] = read(nodes, at + 1);
    return read(nodes, noes[at]);
  }

  /** Where the row leads; numbers are compared with 32 bits, as the learner does. */
  double score(double[] row) {
    int at = 0;
    while (columns[at] != SCORE) {
      at = (float) row[columns[at]] <= (float) values[at] ? at + 1 : noes[at];
    }
    return values[at];
  }
}
