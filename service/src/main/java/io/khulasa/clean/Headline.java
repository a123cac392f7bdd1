package io.khulasa.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the article's title: the first headline above the running text. */
final class Headline {
  private static final int BODY = 5;
  private static final int NAME = 3;

  private Headline() {}

  /** Number of the title's line, or -1. */
  static int find(Draft draft) {
    Page page = draft.page().narrowedTo(draft::isOpen);
    if (page.lastParagraph() < 0) {
      return -1;
    }
    List<Integer> candidates =
        IntStream.range(0, page.firstParagraph())
            .filter(line -> draft.isOpen(line) && page.lines().get(line).isHeadline())
            .boxed()
            .toList();
    return candidates.isEmpty() ? -1 : choose(candidates, page, draft);
  }

  /**
   * The first one, unless it is strange to the text while a later one fits it, and is as short as a
   * site's name or stands under the heading of a list.
   */
  private static int choose(List<Integer> candidates, Page page, Draft draft) {
    Set<String> body = body(page, draft);
    int first = candidates.get(0);
    boolean doubtful = page.lines().get(first).words() <= NAME || Boxes.first(page) < first;
    if (!doubtful || fit(page, first, body) > 0) {
      return first;
    }
    return candidates.stream()
        .filter(line -> fit(page, line, body) >= 0.5)
        .findFirst()
        .orElse(first);
  }

  /** The stems of the title and of the beginning of the text. */
  static Set<String> words(Draft draft, int title) {
    Page page = draft.page().narrowedTo(draft::isOpen);
    Set<String> words = body(page, draft);
    words.addAll(page.lines().get(title).stems());
    return words;
  }

  private static Set<String> body(Page page, Draft draft) {
    Set<String> body = new HashSet<>();
    IntStream.range(page.firstParagraph(), page.lines().size())
        .filter(line -> draft.isOpen(line) && page.lines().get(line).isParagraph())
        .limit(BODY)
        .forEach(line -> body.addAll(page.lines().get(line).stems()));
    return body;
  }

  private static double fit(Page page, int line, Set<String> body) {
    return Stems.share(page.lines().get(line).stems(), body);
  }
}
