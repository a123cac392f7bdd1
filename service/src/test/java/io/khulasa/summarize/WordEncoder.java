package io.khulasa.summarize;

import io.khulasa.model.SentenceEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sentence vectors without a model: words weighted by how rare they are among the sentences. */
final class WordEncoder implements SentenceEncoder {

  @Override
  public float[][] encode(List<String> sentences) {
    List<List<String>> words = sentences.stream().map(WordEncoder::words).toList();
    Map<String, Integer> columns = new HashMap<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (List<String> sentence : words) {
      for (String word : new HashSet<>(sentence)) {
        columns.putIfAbsent(word, columns.size());
        frequency.merge(word, 1, Integer::sum);
      }
    }
    float[][] vectors = new float[words.size()][columns.size()];
    for (int i = 0; i < vectors.length; i++) {
      for (String word : words.get(i)) {
        double rarity = Math.log(1.0 + (double) words.size() / frequency.getOrDefault(word, 1));
        vectors[i][columns.getOrDefault(word, 0)] += (float) rarity;
      }
      normalize(vectors[i]);
    }
    return vectors;
  }

  @Override
  public String revision() {
    return "words";
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static void normalize(float[] vector) {
    double length = Math.sqrt(Vectors.dot(vector, vector));
    for (int k = 0; k < vector.length && length > 0; k++) {
      vector[k] /= (float) length;
    }
  }
}
