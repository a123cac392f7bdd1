package io.khulasa.summarize;

import java.util.List;

/**
 * A summary.
 *
 * @param sentences its sentences in order
 * @param method how it was made
 * @param parts how many parts the article was cut into because a model's window is shorter; 1 where
 *     it was read whole
 */
public record Summary(List<Line> sentences, Method method, int parts) {

  public Summary {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of a summary.
   *
   * @param text English
   * @param sources indexes of the candidates that it rests on
   */
  public record Line(String text, List<Integer> sources) {
    public Line {
      sources = List.copyOf(sources);
    }
  }

  /** How a summary was made. */
  public enum Method {
    EXTRACTIVE,
    ABSTRACTIVE
  }
}
