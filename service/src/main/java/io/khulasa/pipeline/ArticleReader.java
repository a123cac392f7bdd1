package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.summarize.Summarizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Translates, checks and summarizes a prepared article. Blocks while the models work. */
final class ArticleReader {

  /**
   * A reading and the time that it took.
   *
   * @param reading with spans of the cleaned text
   * @param translate time of translation and checks
   * @param summarize time of the summary
   */
  record Timed(Reading reading, Duration translate, Duration summarize) {}

  private final SentenceTranslator translator;
  private final Summarizer summarizer;
  private final MissingNumbers numbers;

  ArticleReader(Stages stages, boolean retry) {
    this.translator = new SentenceTranslator(stages, retry);
    this.summarizer = stages.summarizer();
    this.numbers = stages.numbers();
  }

  /**
   * Reads an article; stops between two decode steps when it is no longer wanted.
   *
   * @param listener told of the article's sentences, and after them of the request's title
   */
  Timed read(
      PreparedArticle article, Glossary glossary, SentenceListener listener, StopSignal stop) {
    long start = System.nanoTime();
    ForeignParagraphs foreign = new ForeignParagraphs(article.text(), article.sentences());
    List<TranslatedSentence> translated =
        translator.translate(segments(article), foreign::flagOf, glossary, listener, stop);
    TranslatedArticle translation = TranslatedArticle.of(article, translated);
    Checks checks = checks(article, translated);
    long middle = System.nanoTime();
    stop.check();
    SummaryLines lines = new SummaryLines(translation);
    var summary =
        summarizer.summarize(translation.title(), lines.candidates(), article.count(), stop);
    Reading reading =
        new Reading(
            translation.title(),
            lines.of(summary),
            summary.method(),
            summary.parts(),
            translation.paragraphs(),
            translation.pairs(),
            checks);
    Duration translating = Duration.ofNanos(middle - start);
    return new Timed(reading, translating, Duration.ofNanos(System.nanoTime() - middle));
  }

  /** The sentences, and after them the request's title. */
  private static List<String> segments(PreparedArticle article) {
    Stream<String> sentences = article.sentences().stream().map(s -> s.text(article.text()));
    return Stream.concat(sentences, Stream.ofNullable(article.title())).toList();
  }

  private Checks checks(PreparedArticle article, List<TranslatedSentence> translated) {
    List<Flag> flags = new ArrayList<>(Coverage.check(article.text(), article.sentences()));
    List<String> missing = new ArrayList<>();
    for (TranslatedSentence sentence : translated) {
      flags.addAll(sentence.flags());
      if (!sentence.text().equals(sentence.source())) {
        missing.addAll(numbers.find(sentence.source(), sentence.text()));
      }
    }
    int in = article.sentences().size();
    long out = translated.stream().limit(in).filter(s -> !s.text().isEmpty()).count();
    return new Checks(in, (int) out, missing, flags.stream().distinct().toList());
  }
}
