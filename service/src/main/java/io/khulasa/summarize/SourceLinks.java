package io.khulasa.summarize;

import io.khulasa.model.SentenceEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which sentences of an article a written one rests on: those that are most like it in meaning and
 * in words. A written sentence often joins two, now and then three.
 */
public final class SourceLinks {

  private static final int MOST = 3;

  /** A second source is nearly as like as the first one. */
  private static final double NEARLY = 0.8;

  private final SentenceEncoder encoder;

  /**
   * Links.
   *
   * @param encoder tells how alike two sentences are in meaning
   */
  public SourceLinks(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  /** For each line, the numbers of the sentences it rests on in ascending order; one at least. */
  List<List<Integer>> find(List<String> lines, List<String> sentences) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(sentences);
    float[][] vectors = encoder.encode(all);
    List<List<Integer>> links = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      double[] likeness = new double[sentences.size()];
      for (int i = 0; i < likeness.length; i++) {
        likeness[i] =
            Vectors.dot(vectors[line], vectors[lines.size() + i])
                + overlap(lines.get(line), sentences.get(i));
      }
      links.add(best(likeness));
    }
    return links;
  }

  private static List<Integer> best(double[] likeness) {
    List<Integer> order =
        IntStream.range(0, likeness.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> likeness[i]).reversed())
            .limit(MOST)
            .toList();
    double least = likeness[order.get(0)] * NEARLY;
    return order.stream()
        .filter(i -> i.equals(order.get(0)) || likeness[i] >= least)
        .sorted()
        .toList();
  }

  /** The share of a line's telling words that a sentence has. */
  private static double overlap(String line, String sentence) {
    Set<String> words = EnglishWords.telling(line);
    Set<String> there = EnglishWords.telling(sentence);
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(there::contains).count() / words.size();
  }
}
