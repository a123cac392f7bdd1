package io.khulasa.html;

import io.khulasa.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * Text that no block tag cuts, in pieces with inline tags between them.
 *
 * @param pieces at least one, in the order of the source; none is blank
 */
public record HtmlBlock(List<Piece> pieces) {

  /** What closes stays behind the word before, what opens goes to the word behind. */
  private static final Pattern CLOSING = Pattern.compile("^(?:\\s*</[^<>]*>)*");

  /**
   * A text between two tags.
   *
   * @param source where it stands in the source, white space around it included
   * @param text what it says, entities decoded, white space as single characters
   */
  public record Piece(Span source, String text) {}

  public HtmlBlock {
    pieces = List.copyOf(pieces);
  }

  /** All of its text. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** From its first character to its last. */
  Span span() {
    return new Span(pieces.get(0).source().start(), pieces.get(pieces.size() - 1).source().end());
  }

  /** The block with other texts in place of its pieces; tags keep their order. */
  String with(List<String> texts, String html) {
    StringBuilder result = new StringBuilder();
    result.append(edge(pieces.get(0).source().in(html), false));
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        appendMarkup(i, texts.get(i), html, result);
      }
      result.append(Entities.escape(texts.get(i)));
    }
    return result.append(edge(pieces.get(pieces.size() - 1).source().in(html), true)).toString();
  }

  /** The tags before a piece. */
  private String markup(int piece, String html) {
    return html.substring(pieces.get(piece - 1).source().end(), pieces.get(piece).source().start());
  }

  /** White space stays on the side of the tags where it stood; words never touch. */
  private void appendMarkup(int piece, String text, String html, StringBuilder result) {
    String markup = markup(piece, html);
    boolean apart = !text.isEmpty() && !isGlued(text) && !endsInSpace(result);
    boolean behind = apart && isSpace(pieces.get(piece).text().charAt(0));
    String last = pieces.get(piece - 1).text();
    boolean before = apart && isSpace(last.charAt(last.length() - 1));
    Matcher closing = CLOSING.matcher(markup);
    int end = before || !closing.find() ? 0 : closing.end();
    boolean between = before || (apart && !behind);
    result.append(markup, 0, end).append(between ? " " : "").append(markup, end, markup.length());
    result.append(behind ? " " : "");
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean endsInSpace(StringBuilder text) {
    return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Marks that touch the word before them. */
  private static boolean isGlued(String text) {
    return ".,;:!?)]”»%".indexOf(text.charAt(0)) >= 0;
  }

  /** The white space at the beginning of a text, or at its end. */
  private static String edge(String text, boolean end) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(end ? to - 1 : from))) {
      if (end) {
        to--;
      } else {
        from++;
      }
    }
    return end ? text.substring(to) : text.substring(0, from);
  }
}
