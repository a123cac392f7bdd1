package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.split.Sentence;
import io.khulasa.split.Sentence.Role;
import io.khulasa.summarize.Candidate;
import io.khulasa.summarize.Summary;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The candidates of a summary, and the way back from the chosen ones to the Arabic. */
final class SummaryLines {

  private final TranslatedArticle article;

  /** For each candidate, the number of its sentence. */
  private final List<Integer> sentences = new ArrayList<>();

  private final List<Candidate> candidates = new ArrayList<>();

  SummaryLines(TranslatedArticle article) {
    this.article = article;
    boolean prose = article.sentences().stream().anyMatch(s -> s.role() == Role.BODY);
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence sentence = article.sentences().get(i);
      TranslatedSentence result = article.translated().get(i);
      if (sentence.role() != Role.TITLE && !result.text().isEmpty()) {
        // A text of nothing but headings is still worth a summary.
        boolean eligible = result.usable() && (sentence.role() == Role.BODY || !prose);
        sentences.add(i);
        candidates.add(new Candidate(result.text(), sentence.paragraph(), eligible));
      }
    }
  }

  /** Everything but the title that has a translation. */
  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** The lines of a summary of the candidates. */
  List<Reading.Line> of(Summary summary) {
    return summary.sentences().stream().map(this::line).toList();
  }

  private Reading.Line line(Summary.Line line) {
    List<Integer> numbers = line.sources().stream().map(sentences::get).toList();
    List<Span> spans = numbers.stream().map(i -> article.sentences().get(i).span()).toList();
    List<Flag> flags =
        numbers.stream().flatMap(i -> article.translated().get(i).flags().stream()).toList();
    return new Reading.Line(line.text(), spans, flags);
  }
}
