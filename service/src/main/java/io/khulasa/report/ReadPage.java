package io.khulasa.report;

import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.text.Span;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A page and what was read in it.
 *
 * @param name of its file, or its address
 * @param text of the page; the answer's spans are of it
 * @param format how it is written
 * @param answer summary, translation and checks
 */
public record ReadPage(String name, String text, TextFormat format, ArticleAnswer answer) {

  /** Cells that are cut out of their table would otherwise be glued together. */
  private static final Pattern CELL = Pattern.compile("(?i)<(?=/?(td|th|tr)\\b)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What a reader sees of a part of the page, on one line. */
  String visible(Span span) {
    String part = span.in(text);
    String seen =
        format == TextFormat.HTML
            ? Jsoup.parseBodyFragment(CELL.matcher(part).replaceAll(" <")).text()
            : part;
    return SPACE.matcher(seen).replaceAll(" ").strip();
  }
}
