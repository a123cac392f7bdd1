package io.khulasa.clean;

import io.khulasa.text.Span;
import java.util.List;

/** The lines of a labelled page as the cleaner sees them, each with what it should be. */
final class LabelledLines {
  /** The shortest line that can be told to be a part of the title. */
  private static final int SHORTEST = 10;

  private final LabelledPage page;
  private final Source source;
  private final Draft draft;

  LabelledLines(LabelledPage page) {
    this.page = page;
    this.source = Source.of(page.text());
    this.draft = new Draft(Page.of(source.text().text()));
    ArticleCleaner.applyRules(draft);
  }

  Draft draft() {
    return draft;
  }

  List<Line> lines() {
    return draft.page().lines();
  }

  /** Number of the line that is the title, or -1. */
  int title() {
    String title = Characters.ALL.apply(page.title()).text().strip();
    for (int i = 0; i < lines().size() && !title.isEmpty(); i++) {
      String line = lines().get(i).text();
      if (line.length() > SHORTEST && (title.startsWith(line) || line.startsWith(title))) {
        return i;
      }
    }
    return -1;
  }

  /** How many of the line's characters are the article's. */
  int article(int line) {
    return (int) labels(line).chars().filter(label -> label == LabelledPage.ARTICLE).count();
  }

  /** How many of the line's characters are furniture. */
  int furniture(int line) {
    int unscored =
        (int) labels(line).chars().filter(label -> label == LabelledPage.UNSCORED).count();
    return labels(line).length() - unscored - article(line);
  }

  /** The label of the line's first furniture, or the article's. */
  char kind(int line) {
    return (char)
        labels(line)
            .chars()
            .filter(label -> label != LabelledPage.ARTICLE && label != LabelledPage.UNSCORED)
            .findFirst()
            .orElse(LabelledPage.ARTICLE);
  }

  private String labels(int line) {
    Span span = source.text().toOriginal(lines().get(line).span());
    return page.labels().substring(span.start(), span.end());
  }
}
