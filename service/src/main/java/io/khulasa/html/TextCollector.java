package io.khulasa.html;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Mark;
import io.khulasa.text.Mark.Role;
import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Gathers the visible texts of a page in the order in which they were written. */
final class TextCollector implements NodeFilter {

  /** A text of the source; what sets it apart from the one before; its role. */
  private record Piece(Span span, Layout apart, Role role, boolean kept) {
    Piece outside() {
      return new Piece(span, apart, role == Role.TITLE ? role : Role.OUTSIDE, kept);
    }
  }

  private final String html;
  private final Roles roles;
  private final Deque<Role> around = new ArrayDeque<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Span> hidden = new ArrayList<>();
  private Layout apart = Layout.PARAGRAPH;
  private int preformatted;
  private int behind = Integer.MAX_VALUE;

  TextCollector(String html, Roles roles) {
    this.html = html;
    this.roles = roles;
    around.push(Role.CONTENT);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      take(text);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (Visibility.isHidden(element)) {
      hide(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    setApart(Layout.of(element));
    around.push(roles.of(element, around.element()));
    preformatted += element.normalName().equals("pre") ? 1 : 0;
    hideAlternative(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !Visibility.isHidden(element)) {
      setApart(Layout.of(element));
      behind = roles.isMain(element) ? pieces.size() : behind;
      around.pop();
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void setApart(Layout layout) {
    apart = layout.compareTo(apart) > 0 ? layout : apart;
  }

  private void take(TextNode node) {
    Range range = node.sourceRange();
    boolean tracked = range.isTracked() && range.startPos() < range.endPos();
    if (!tracked) {
      return;
    }
    Span span = new Span(range.startPos(), Math.min(range.endPos(), html.length()));
    pieces.add(new Piece(span, apart, around.element(), preformatted > 0));
    if (!node.isBlank()) {
      apart = Layout.INLINE;
    }
  }

  /** Arabic that nobody sees is told of; the rest of what is hidden is code. */
  private void hide(Element element) {
    Range start = element.sourceRange();
    Range end = element.endSourceRange();
    if (start.isTracked() && end.isTracked() && start.startPos() < end.endPos()) {
      Span span = new Span(start.startPos(), Math.min(html.length(), end.endPos()));
      if (holdsArabic(span.in(html))) {
        hidden.add(span);
      }
    }
  }

  private void hideAlternative(Element element) {
    if (element.hasAttr("alt")) {
      Range value = element.attributes().sourceRange("alt").valueRange();
      if (value.isTracked() && value.startPos() < value.endPos()) {
        hidden.add(new Span(value.startPos(), value.endPos()));
      }
    }
  }

  private static boolean holdsArabic(String text) {
    return text.chars().anyMatch(c -> 'ء' <= c && c <= 'ي');
  }

  /** All that was gathered; where the parser moved a text, its place in the source counts. */
  MarkedText text() {
    for (int i = behind; i < pieces.size(); i++) {
      pieces.set(i, pieces.get(i).outside());
    }
    pieces.sort(Comparator.comparing(Piece::span));
    SourceText text = new SourceText(html);
    List<Mark> marks = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.span().start() >= text.position()) {
        text.take(piece.span(), piece.apart(), piece.kept());
        marks.add(new Mark(piece.span(), piece.role()));
      }
    }
    AlignedText aligned = text.finish();
    return new MarkedText(aligned, marks, hidden.stream().sorted().toList());
  }
}
