package io.khulasa.summarize;

import io.khulasa.failure.StopSignal;
import io.khulasa.summarize.Summary.Line;
import io.khulasa.summarize.Summary.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a model write the summary and believes it only as far as the article bears it out: every
 * sentence is linked to those it rests on, and a number or a name that the article does not have
 * makes the whole summary give way to chosen sentences.
 */
public final class AbstractiveSummarizer implements Summarizer {

  private final SummaryWriter writer;
  private final SourceLinks links;
  private final Summarizer fallback;

  /**
   * A summarizer.
   *
   * @param writer the model
   * @param links finds the sentences that a written one rests on
   * @param fallback used where the model's words cannot be trusted
   */
  public AbstractiveSummarizer(SummaryWriter writer, SourceLinks links, Summarizer fallback) {
    this.writer = writer;
    this.links = links;
    this.fallback = fallback;
  }

  @Override
  public Summary summarize(
      @Nullable String title, List<Candidate> sentences, int count, StopSignal stop) {
    List<String> article =
        sentences.stream().filter(Candidate::eligible).map(Candidate::text).toList();
    if (article.isEmpty() || count < 1) {
      return fallback.summarize(title, sentences, count, stop);
    }
    SummaryWriter.Written written = writer.write(article, stop);
    List<String> lines = EnglishSentences.of(written.text()).stream().limit(count).toList();
    if (lines.isEmpty() || !Borne.out(lines, title, sentences)) {
      return fallback.summarize(title, sentences, count, stop);
    }
    return new Summary(linked(lines, sentences), Method.ABSTRACTIVE, written.parts());
  }

  @Override
  public String revision() {
    return "abstractive-1/" + writer.revision() + "/" + fallback.revision();
  }

  private List<Line> linked(List<String> lines, List<Candidate> sentences) {
    List<List<Integer>> sources =
        links.find(lines, sentences.stream().map(Candidate::text).toList());
    List<Line> linked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      linked.add(new Line(lines.get(i), sources.get(i)));
    }
    return linked;
  }
}
