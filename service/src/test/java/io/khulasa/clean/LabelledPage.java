package io.khulasa.clean;

import io.khulasa.SeedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A flat page of which every character is labelled. In a file {@code NAME.page} a line begins with
 * its label and a space: {@code T} title, {@code +} article, {@code ?} not scored, anything else a
 * kind of furniture (see {@link Furniture}); {@code ⟦p:…⟧} marks furniture inside of a line.
 *
 * @param text the page
 * @param labels one for each code unit; white space is not scored
 * @param title the title's line, empty when the page has none
 */
record LabelledPage(String name, String text, String labels, String title) {
  static final char ARTICLE = '+';
  static final char UNSCORED = '?';

  /** The pages of seeds/. */
  static List<LabelledPage> seeds() {
    return SeedPage.all().stream().map(LabelledPage::of).toList();
  }

  /** The pages of a folder beside this class, by name. */
  static List<LabelledPage> in(String folder) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".page"))
          .sorted()
          .map(LabelledPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder beside this class. */
  static Path folder(String name) {
    return SeedPage.root().resolve("service/src/test/resources/io/khulasa/clean").resolve(name);
  }

  private static LabelledPage read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".page", "");
      return new PageFileParser(name).parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledPage of(SeedPage page) {
    char[] labels = new char[page.text().length()];
    Arrays.fill(labels, UNSCORED);
    JsonNode kept = page.gold().path("keep_spans");
    JsonNode dropped = page.gold().path("drop");
    kept.forEach(span -> fill(labels, span, ARTICLE));
    dropped.forEach(
        part -> fill(labels, part.path("span"), Furniture.labelOf(part.path("kind").asString())));
    for (JsonNode part : page.gold().path("ambiguous")) {
      String reference = part.path("ref").asString();
      int index = Integer.parseInt(reference.substring(1));
      boolean keep = reference.startsWith("k");
      fill(labels, keep ? kept.get(index) : dropped.get(index).path("span"), UNSCORED);
    }
    return of(page.name(), page.text(), new String(labels), page.gold().path("title").asString(""));
  }

  /** White space is not scored. */
  static LabelledPage of(String name, String text, String labels, String title) {
    StringBuilder scored = new StringBuilder(labels);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        scored.setCharAt(i, UNSCORED);
      }
    }
    return new LabelledPage(name, text, scored.toString(), title);
  }

  private static void fill(char[] labels, JsonNode span, char label) {
    Arrays.fill(labels, span.get(0).asInt(), span.get(1).asInt(), label);
  }

  /** Which code units a cleaner dropped. */
  boolean[] droppedBy(Cleaner cleaner) {
    boolean[] dropped = new boolean[text.length()];
    for (Dropped part : cleaner.clean(text).dropped()) {
      Arrays.fill(dropped, part.span().start(), part.span().end(), true);
    }
    return dropped;
  }

  /** What a cleaner makes of the page against what is right. */
  CleaningScore score(Cleaner cleaner) {
    boolean[] dropped = droppedBy(cleaner);
    CleaningScore score = CleaningScore.NONE;
    for (int i = 0; i < dropped.length; i++) {
      score = score.plus(labels.charAt(i), dropped[i]);
    }
    return score;
  }

  /**
   * The lines of which a tenth or more is wrong, with what they should be, for a person to read.
   */
  String mistakes(Cleaner cleaner) {
    boolean[] dropped = droppedBy(cleaner);
    StringBuilder mistakes = new StringBuilder();
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
      int wrong = 0;
      int lost = 0;
      for (int i = start; i < end; i++) {
        boolean article = labels.charAt(i) == ARTICLE;
        lost += article && dropped[i] ? 1 : 0;
        wrong += !article && labels.charAt(i) != UNSCORED && !dropped[i] ? 1 : 0;
      }
      if (wrong + lost > 0) {
        String line = text.substring(start, end);
        mistakes.append(
            String.format(
                Locale.ROOT, "%s wrong %d lost %d: %s%n", labels.charAt(start), wrong, lost, line));
      }
    }
    return mistakes.toString();
  }
}
