package io.khulasa.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented page whose lines are marked: a plus before what belongs to the article, a minus
 * before what does not.
 */
record MarkedPage(String text, List<String> article) {

  static MarkedPage read(String name) {
    try (var file = MarkedPage.class.getResourceAsStream(name + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("no page " + name);
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedPage parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> article = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      String unmarked = line.isEmpty() ? "" : line.substring(2);
      text.append(unmarked).append('\n');
      if (line.startsWith("+ ")) {
        article.add(unmarked);
      }
    }
    return new MarkedPage(text.toString(), article);
  }
}
