package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.summarize.Summary;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was read in an article: everything that follows from its cleaned text alone. All spans are
 * of one text, first the cleaned one, then, through {@link #inOriginal}, the one that was sent.
 *
 * @param title the English title, if there is one
 * @param summary the summary's sentences
 * @param method how the summary was made
 * @param parts how many parts the article was cut into for the summary
 * @param paragraphs the translation without the title
 * @param sentences every sentence of the text, a title found in it included
 * @param checks what the checks found
 */
public record Reading(
    @Nullable String title,
    List<Line> summary,
    Summary.Method method,
    int parts,
    List<String> paragraphs,
    List<SentencePair> sentences,
    Checks checks) {

  public Reading {
    summary = List.copyOf(summary);
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of the summary.
   *
   * @param text English
   * @param sources the Arabic sentences that it rests on
   * @param flags what was flagged in those
   */
  public record Line(String text, List<Span> sources, List<Flag> flags) {

    public Line {
      sources = List.copyOf(sources);
      flags = List.copyOf(flags);
    }
  }

  /** The same with spans of the text that was sent. */
  Reading inOriginal(AlignedText cleaned) {
    UnaryOperator<Span> map = cleaned::toOriginal;
    List<Line> lines =
        summary.stream()
            .map(line -> new Line(line.text, line.sources.stream().map(map).toList(), line.flags))
            .toList();
    List<SentencePair> pairs =
        sentences.stream()
            .map(p -> new SentencePair(map.apply(p.source()), p.text(), p.score(), p.flags()))
            .toList();
    return new Reading(title, lines, method, parts, paragraphs, pairs, checks);
  }
}
