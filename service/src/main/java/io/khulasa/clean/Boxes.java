package io.khulasa.clean;

import java.util.List;

/** Headings of lists of other stories. */
final class Boxes {
  private Boxes() {}

  /** Number of the first such heading of a page, or the number of its lines. */
  static int first(Page page) {
    int line = 0;
    while (line < page.lines().size() && !isHeading(page.lines().get(line))) {
      line++;
    }
    return line;
  }

  /** Whether the line is such a heading and nothing else. */
  static boolean isHeading(Line line) {
    if (line.words() == 0 || line.words() > Phrases.BOXES.longest()) {
      return false;
    }
    List<Token> words = line.tokens().stream().filter(Token::isWord).toList();
    return Phrases.BOXES.endAt(words, 0) == words.size();
  }
}
