package io.khulasa.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** How far elements set their text apart from what is around them. */
enum Layout {
  /** Inside of a line. */
  INLINE,
  /** On lines of its own. */
  LINE,
  /** With an empty line before and behind it. */
  PARAGRAPH;

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "figure",
          "table",
          "ul",
          "ol",
          "dl",
          "hr",
          "article",
          "section",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "form",
          "fieldset",
          "address",
          "details");

  private static final Set<String> LINES =
      Set.of(
          "div",
          "li",
          "tr",
          "td",
          "th",
          "dt",
          "dd",
          "figcaption",
          "caption",
          "summary",
          "br",
          "body",
          "html",
          "thead",
          "tbody",
          "tfoot",
          "center",
          "legend",
          "label",
          "button");

  static Layout of(Element element) {
    return of(element.normalName());
  }

  /** The same of an element of this name, in small letters. */
  static Layout of(String name) {
    return PARAGRAPHS.contains(name) ? PARAGRAPH : LINES.contains(name) ? LINE : INLINE;
  }
}
