package io.khulasa.html;

import io.khulasa.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Gathers the texts that are to be translated, block by block. */
final class BlockCollector implements NodeFilter {
  private static final Set<String> KEPT =
      Set.of(
          "code",
          "pre",
          "kbd",
          "samp",
          "var",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "math",
          "iframe",
          "object",
          "canvas",
          "textarea");

  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)");

  private record Placed(HtmlBlock.Piece piece, int block) {}

  private final String html;
  private final List<Placed> texts = new ArrayList<>();
  private final Deque<Boolean> translated = new ArrayDeque<>(List.of(true));
  private int block;

  BlockCollector(String html) {
    this.html = html;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      take(text);
    } else if (node instanceof Element element) {
      if (KEPT.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      part(element);
      translated.push(isTranslated(element, translated.element()));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !KEPT.contains(element.normalName())) {
      part(element);
      translated.pop();
    }
    return FilterResult.CONTINUE;
  }

  private void part(Element element) {
    boolean apart = Layout.of(element) != Layout.INLINE || element.nameIs("title");
    block += apart ? 1 : 0;
  }

  private static boolean isTranslated(Element element, boolean around) {
    String wish = element.attr("translate");
    if (wish.equals("no") || element.hasClass("notranslate")) {
      return false;
    }
    return wish.equals("yes") || around;
  }

  private void take(TextNode node) {
    Range range = node.sourceRange();
    boolean tracked = range.isTracked() && range.startPos() < range.endPos();
    if (tracked && !node.isBlank() && translated.element()) {
      Span span = new Span(range.startPos(), Math.min(html.length(), range.endPos()));
      String text = node.getWholeText().replaceAll("\\s", " ");
      texts.add(new Placed(new HtmlBlock.Piece(span, text), block));
    }
  }

  /** The parser moves what stands wrongly in a table; its place in the source is elsewhere. */
  private boolean holdsBlockTag(int from, int to) {
    Matcher tag = TAG.matcher(html).region(from, to);
    while (tag.find()) {
      if (Layout.of(tag.group(1).toLowerCase(Locale.ROOT)) != Layout.INLINE) {
        return true;
      }
    }
    return false;
  }

  /** The blocks; a text that the parser moved is one of its own. */
  List<HtmlBlock> blocks() {
    texts.sort(Comparator.comparing(text -> text.piece().source()));
    List<HtmlBlock> blocks = new ArrayList<>();
    List<HtmlBlock.Piece> pieces = new ArrayList<>();
    int end = 0;
    int last = -1;
    for (Placed text : texts) {
      if (text.piece().source().start() < end) {
        continue;
      }
      boolean parted = text.block() != last || holdsBlockTag(end, text.piece().source().start());
      if (parted && !pieces.isEmpty()) {
        blocks.add(new HtmlBlock(pieces));
        pieces.clear();
      }
      pieces.add(text.piece());
      last = text.block();
      end = text.piece().source().end();
    }
    if (!pieces.isEmpty()) {
      blocks.add(new HtmlBlock(pieces));
    }
    return blocks;
  }
}
