package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.clean.Doubt;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What cleaning found garbled and could not repair, as flags. It is said of the whole answer, of
 * the sentences that hold it and of the summary's sentences that rest on those; where it stands on
 * the page no cached reading knows.
 */
final class GarbledText {

  private final List<Doubt> doubts;

  GarbledText(List<Doubt> doubts) {
    this.doubts = List.copyOf(doubts);
  }

  /** A reading with these flags; its spans are of the text that was sent. */
  Reading flagIn(Reading reading) {
    if (doubts.isEmpty()) {
      return reading;
    }
    Checks checks = reading.checks();
    return new Reading(
        reading.title(),
        reading.summary().stream()
            .map(line -> new Reading.Line(line.text(), line.sources(), flags(line)))
            .toList(),
        reading.method(),
        reading.parts(),
        reading.paragraphs(),
        reading.sentences().stream().map(this::flagIn).toList(),
        new Checks(
            checks.sentencesIn(),
            checks.sentencesOut(),
            checks.numbersMissing(),
            joined(checks.flags(), flags(doubts))));
  }

  /** A sentence with these flags; its source is a span of the text that was sent. */
  SentencePair flagIn(SentencePair pair) {
    List<Flag> flags = joined(pair.flags(), flags(within(pair.source())));
    return new SentencePair(pair.source(), pair.text(), pair.score(), flags);
  }

  private List<Flag> flags(Reading.Line line) {
    return joined(
        line.flags(),
        flags(line.sources().stream().flatMap(source -> within(source).stream()).toList()));
  }

  private List<Doubt> within(Span span) {
    return doubts.stream().filter(doubt -> doubt.span().overlaps(span)).toList();
  }

  private static List<Flag> joined(List<Flag> first, List<Flag> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  /** One flag a kind of doubt. */
  private static List<Flag> flags(List<Doubt> doubts) {
    Map<Doubt.Kind, Integer> counts = new TreeMap<>();
    doubts.forEach(doubt -> counts.merge(doubt.kind(), 1, Integer::sum));
    List<Flag> flags = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          Doubt first = doubts.stream().filter(d -> d.kind() == kind).findFirst().orElseThrow();
          flags.add(new Flag(Flag.Kind.GARBLED, detail(kind) + place(first, count)));
        });
    return flags;
  }

  private static String place(Doubt first, int count) {
    String more = count == 1 ? "" : " and in %d more lines".formatted(count - 1);
    return ", at %d%s".formatted(first.span().start(), more);
  }

  private static String detail(Doubt.Kind kind) {
    return switch (kind) {
      case LOST -> "characters were lost before the text was sent (U+FFFD)";
      case MISREAD -> "characters look as if the text had been read in a wrong charset";
      case REVERSED -> "letters look as if they were stored from left to right, as some PDFs do";
    };
  }
}
