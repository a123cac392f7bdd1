package io.khulasa.summarize;

import io.khulasa.failure.StopSignal;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.summarize.Summary.Line;
import io.khulasa.summarize.Summary.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses sentences of the article itself: central, near the title, early, able to stand alone and
 * not said twice; then puts them in the article's order. The same input gives the same summary.
 */
public final class ExtractiveSummarizer implements Summarizer {

  private static final String REVISION = "extractive-1";

  private final SentenceEncoder encoder;

  /**
   * A summarizer.
   *
   * @param encoder tells how alike two English sentences are
   */
  public ExtractiveSummarizer(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public Summary summarize(
      @Nullable String title, List<Candidate> sentences, int count, StopSignal stop) {
    boolean[] open = eligible(sentences);
    List<Line> lines = new ArrayList<>();
    for (int chosen : choose(title, sentences, open, count)) {
      lines.add(new Line(sentences.get(chosen).text(), List.of(chosen)));
    }
    return new Summary(lines, Method.EXTRACTIVE, 1);
  }

  @Override
  public String revision() {
    return REVISION + "/" + encoder.revision();
  }

  /** Which candidates may be chosen; of equal ones the first. */
  private static boolean[] eligible(List<Candidate> sentences) {
    boolean[] eligible = new boolean[sentences.size()];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < eligible.length; i++) {
      Candidate candidate = sentences.get(i);
      String text = candidate.text().strip().toLowerCase(Locale.ROOT);
      eligible[i] = candidate.eligible() && !text.isEmpty() && seen.add(text);
    }
    return eligible;
  }

  private List<Integer> choose(
      @Nullable String title, List<Candidate> sentences, boolean[] open, int count) {
    if (count < 1 || !contains(open)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(sentences.stream().map(Candidate::text).toList());
    if (title != null && !title.isBlank()) {
      texts.add(title);
    }
    float[][] all = encoder.encode(texts);
    float[][] vectors = Arrays.copyOf(all, sentences.size());
    float[] titleVector = all.length > vectors.length ? all[vectors.length] : null;
    double[] salience = Salience.of(sentences, vectors, titleVector);
    List<Integer> chosen = new MarginalRelevance(salience, vectors, open).choose(count);
    return chosen.stream().sorted().toList();
  }

  private static boolean contains(boolean[] open) {
    for (boolean one : open) {
      if (one) {
        return true;
      }
    }
    return false;
  }
}
