package io.khulasa.html;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * HTML whose texts are to be replaced while all else stays: tags, attributes, comments, code and
 * what {@code translate="no"} keeps, character for character. Only HTML that is not well-formed is
 * written anew, so that the result is.
 */
public final class HtmlFragment {
  private static final int ENOUGH_ERRORS = 1;

  private final String html;
  private final List<HtmlBlock> blocks;
  private final boolean broken;

  private HtmlFragment(String html, List<HtmlBlock> blocks, boolean broken) {
    this.html = html;
    this.blocks = List.copyOf(blocks);
    this.broken = broken;
  }

  /** Reads a fragment or a whole document, of any length and content. */
  public static HtmlFragment parse(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(ENOUGH_ERRORS);
    Document document = parser.parseInput(html, "");
    // A fragment has no doctype, which is no error of its.
    boolean broken = !parser.getErrors().isEmpty() && (isDocument(html) || hasErrors(html));
    BlockCollector collector = new BlockCollector(html);
    document.filter(collector);
    return new HtmlFragment(html, collector.blocks(), broken);
  }

  private static boolean hasErrors(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(ENOUGH_ERRORS);
    parser.parseFragmentInput(html, Document.createShell("").body(), "");
    return !parser.getErrors().isEmpty();
  }

  private static boolean isDocument(String html) {
    String start = html.substring(0, Math.min(2000, html.length())).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype") || start.contains("<body");
  }

  /** The stretches of text that are apart from each other, in the order of the source. */
  public List<HtmlBlock> blocks() {
    return blocks;
  }

  /** The visible text, a line a block. */
  public String text() {
    return String.join("\n", blocks.stream().map(HtmlBlock::text).toList());
  }

  /**
   * The HTML with other texts.
   *
   * @param texts for each block a text for each of its pieces, plain, not escaped; null in place of
   *     a block's texts leaves the block as it is
   */
  public String with(List<? extends @Nullable List<String>> texts) {
    StringBuilder result = new StringBuilder(html.length());
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      List<String> pieces = texts.get(i);
      if (pieces != null) {
        Span span = blocks.get(i).span();
        result.append(html, at, span.start()).append(blocks.get(i).with(pieces, html));
        at = span.end();
      }
    }
    result.append(html, at, html.length());
    return broken ? mended(result.toString()) : result.toString();
  }

  private static String mended(String html) {
    Document document = isDocument(html) ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return isDocument(html) ? document.outerHtml() : document.body().html();
  }

  /** What was sent. */
  public String html() {
    return html;
  }

  /** A list that can hold nulls, as {@link #with} takes it. */
  public static <T> List<@Nullable T> listOf(int count) {
    List<@Nullable T> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(null);
    }
    return list;
  }
}
