package io.khulasa.html;

import io.khulasa.text.MarkedText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML, whole pages and fragments, well-formed or not, as a reader sees it: blocks on lines
 * of their own, white space collapsed, nothing that a browser hides.
 */
public final class HtmlReader {

  /** Menus, share buttons, lists of other stories, comments, notices. */
  private final Names furnitureNames = new Names("furniture-names.txt");

  /** A reader; it keeps nothing between two pages. */
  public HtmlReader() {}

  /**
   * The visible text of a page and what its markup tells of it.
   *
   * @param html a page or a fragment, of any length and content
   */
  public HtmlPage read(String html) {
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    Metadata metadata = Metadata.of(document);
    Roles roles = Roles.of(document, metadata, furnitureNames);
    TextCollector collector = new TextCollector(html, roles);
    document.filter(collector);
    MarkedText text = collector.text();
    return new HtmlPage(text, title(metadata, text));
  }

  private static @Nullable String title(Metadata metadata, MarkedText text) {
    return text.text().text().isBlank() ? null : metadata.title();
  }
}
