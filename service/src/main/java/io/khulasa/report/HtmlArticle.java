package io.khulasa.report;

import io.khulasa.check.Flag;
import io.khulasa.clean.Dropped;
import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import io.khulasa.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** One page's part of the report: the summary, then sentence beside sentence. */
final class HtmlArticle {

  private final ReadPage page;
  private final String id;
  private final Reading reading;
  private final List<Dropped> dropped;
  private int nextDropped;

  /**
   * A part.
   *
   * @param id what every id in it begins with
   */
  HtmlArticle(ReadPage page, String id) {
    this.page = page;
    this.id = id;
    this.reading = page.answer().reading();
    this.dropped =
        page.answer().dropped().stream()
            .filter(part -> part.reason() != Dropped.Reason.MARKUP)
            .filter(part -> !page.visible(part.span()).isEmpty())
            .toList();
  }

  /** What the page is called: by its English title, else by its name. */
  static String title(ReadPage page) {
    String title = page.answer().reading().title();
    return title == null || title.isBlank() ? page.name() : title;
  }

  static boolean isMarked(ReadPage page) {
    return page.answer().reading().sentences().stream()
        .anyMatch(pair -> !Explanation.of(pair).isEmpty());
  }

  void write(Element article) {
    article.appendElement("h2").attr("id", id).attr("dir", "auto").text(title(page));
    article.appendElement("p").attr("class", "meta").text(meta());
    notes(article, Explanation.of(flagsOfNoSentence()), false);
    summary(article.appendElement("section").attr("class", "summary"));
    Element text = article.appendElement("section");
    text.appendElement("h3").text("Text");
    for (List<Integer> paragraph : Paragraphs.of(reading)) {
      leftOut(text, reading.sentences().get(paragraph.get(0)).source().start());
      Element rows = text.appendElement("div").attr("class", "paragraph");
      paragraph.forEach(number -> pair(rows, number));
    }
    leftOut(text, Integer.MAX_VALUE);
    var models = page.answer().models();
    article
        .appendElement("p")
        .attr("class", "meta")
        .text(
            "Translated by %s, summarized by %s, revision %s, on %s."
                .formatted(
                    models.translator(), models.summarizer(), models.revision(), models.device()));
  }

  private String meta() {
    long marked =
        reading.sentences().stream().filter(pair -> !Explanation.of(pair).isEmpty()).count();
    return "%s · %s · %s · %s of the page left out"
        .formatted(
            page.name(),
            count(reading.sentences().size(), "sentence"),
            marked == 0 ? "nothing flagged" : marked + " flagged",
            count(dropped.size(), "part"));
  }

  private List<Flag> flagsOfNoSentence() {
    Set<Flag> ofSentences = new HashSet<>();
    reading.sentences().forEach(pair -> ofSentences.addAll(pair.flags()));
    return reading.checks().flags().stream().filter(flag -> !ofSentences.contains(flag)).toList();
  }

  private void summary(Element section) {
    section.appendElement("h3").text("Summary");
    if (reading.summary().isEmpty()) {
      section.appendElement("p").text("No sentence could be trusted enough for a summary.");
      return;
    }
    Element list = section.appendElement("ol");
    for (Reading.Line line : reading.summary()) {
      Element item = list.appendElement("li");
      List<Integer> sources = sources(line);
      if (sources.isEmpty()) {
        item.appendElement("span").text(line.text());
      } else {
        item.appendElement("a").attr("href", "#" + rowId(sources.get(0))).text(line.text());
        for (int i = 1; i < sources.size(); i++) {
          item.appendText(" ");
          item.appendElement("a")
              .attr("href", "#" + rowId(sources.get(i)))
              .text("[" + (i + 1) + "]");
        }
      }
      notes(item, Explanation.of(line.flags()), true);
    }
  }

  private List<Integer> sources(Reading.Line line) {
    return IntStream.range(0, reading.sentences().size())
        .filter(
            i ->
                line.sources().stream()
                    .anyMatch(span -> overlap(span, reading.sentences().get(i).source())))
        .boxed()
        .toList();
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private void pair(Element rows, int number) {
    SentencePair pair = reading.sentences().get(number);
    List<Explanation> marks = Explanation.of(pair);
    Element row = rows.appendElement("div").attr("id", rowId(number));
    row.attr("class", marks.isEmpty() ? "pair" : "pair marked");
    Element english = row.appendElement("div").attr("class", "en");
    Element words = english.appendElement("p").attr("lang", "en").attr("dir", "auto");
    (marks.isEmpty() ? words : words.appendElement("mark")).appendText(pair.text());
    notes(english, marks, true);
    row.appendElement("p")
        .attr("class", "ar")
        .attr("lang", "ar")
        .attr("dir", "rtl")
        .text(page.visible(pair.source()));
  }

  private static void notes(Element parent, List<Explanation> marks, boolean labelled) {
    if (marks.isEmpty()) {
      return;
    }
    Element list = parent.appendElement("ul").attr("class", "notes");
    for (Explanation mark : marks) {
      Element item = list.appendElement("li");
      if (labelled) {
        item.appendElement("span").attr("class", "flag").text(mark.label());
        item.appendText(" ");
      }
      item.appendElement("span").attr("dir", "auto").text(mark.note());
    }
  }

  /** Folds away what was left out before a place of the page. */
  private void leftOut(Element text, int end) {
    int from = nextDropped;
    while (nextDropped < dropped.size() && dropped.get(nextDropped).span().start() < end) {
      nextDropped++;
    }
    List<Dropped> parts = dropped.subList(from, nextDropped);
    if (parts.isEmpty()) {
      return;
    }
    Set<String> reasons =
        parts.stream()
            .map(part -> Explanation.of(part.reason()))
            .collect(Collectors.toCollection(TreeSet::new));
    Element fold = text.appendElement("details");
    fold.appendElement("summary")
        .text(count(parts.size(), "part") + " left out: " + String.join(", ", reasons));
    Element list = fold.appendElement("ul");
    for (Dropped part : parts) {
      Element item = list.appendElement("li");
      item.appendElement("span")
          .attr("class", "part")
          .attr("lang", "ar")
          .attr("dir", "auto")
          .text(page.visible(part.span()));
      item.appendText(" ");
      item.appendElement("span").attr("class", "reason").text(Explanation.of(part.reason()));
    }
  }

  private String rowId(int number) {
    return id + "-s" + (number + 1);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
