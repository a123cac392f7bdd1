package io.khulasa.clean;

/** Reads the text and the labels of a {@code .page} file. */
final class PageFileParser {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder labels = new StringBuilder();
  private String title = "";

  PageFileParser(String name) {
    this.name = name;
  }

  LabelledPage parse(String file) {
    for (String line : file.split("\n", -1)) {
      if (!line.isEmpty()) {
        add(line);
      }
      append('\n', LabelledPage.UNSCORED);
    }
    return LabelledPage.of(name, text.toString(), labels.toString(), title);
  }

  private void add(String line) {
    if (line.length() < 3 || line.charAt(1) != ' ') {
      throw new IllegalArgumentException("%s: no label before: %s".formatted(name, line));
    }
    char label = line.charAt(0) == 'T' ? LabelledPage.ARTICLE : line.charAt(0);
    int from = text.length();
    char inside = label;
    for (int i = 2; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == OPEN) {
        inside = line.charAt(i + 1);
        i += 2;
      } else if (character == CLOSE) {
        inside = label;
      } else {
        append(character, inside);
      }
    }
    if (line.charAt(0) == 'T') {
      title = text.substring(from);
    }
  }

  private void append(char character, char label) {
    text.append(character);
    labels.append(label);
  }
}
