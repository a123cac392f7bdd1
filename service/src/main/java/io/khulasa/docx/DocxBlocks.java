package io.khulasa.docx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paragraphs on their way to HTML. A paragraph may hold others, in a text box of it. */
final class DocxBlocks {

  /** Ten times what is translated in one go by default. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private int level = DocxStyles.TEXT;
    private boolean listed;
  }

  private final DocxStyles styles;
  private final StringBuilder html = new StringBuilder();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private int characters;
  private int tables;
  private boolean inList;
  private boolean titled;

  DocxBlocks(DocxStyles styles) {
    this.styles = styles;
  }

  void begin() {
    open.push(new Paragraph());
  }

  void style(String id) {
    level(styles.level(id));
  }

  void level(int level) {
    if (!open.isEmpty()) {
      open.element().level = level;
    }
  }

  void listed(boolean listed) {
    if (!open.isEmpty()) {
      open.element().listed = listed;
    }
  }

  /** Text of the innermost open paragraph. */
  void text(String text) {
    bound(text.length());
    if (!open.isEmpty()) {
      open.element().text.append(text);
    }
  }

  private void bound(int more) {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw new PipelineException(
          FailureKind.TOO_LONG, "it has more than %,d characters".formatted(MOST_CHARACTERS));
    }
  }

  /** Writes the innermost open paragraph, if there is anything in it. */
  void end() {
    Paragraph paragraph = open.pop();
    String text = paragraph.text.toString().strip();
    if (text.isEmpty()) {
      return;
    }
    String tag = tag(paragraph);
    list(tag.equals("li"));
    html.append('<').append(tag).append('>').append(escaped(text));
    html.append("</").append(tag).append(">\n");
  }

  /** A table in a table's cell is written as its paragraphs. */
  void openTable(String name) {
    tables += name.equals("tbl") ? 1 : 0;
    if (tables == 1) {
      bound(1);
      list(false);
      html.append('<').append(tag(name)).append('>');
    }
  }

  void closeTable(String name) {
    if (tables == 1) {
      list(false);
      html.append("</").append(tag(name)).append(">\n");
    }
    tables -= name.equals("tbl") ? 1 : 0;
  }

  String html() {
    list(false);
    return html.toString();
  }

  private void list(boolean wanted) {
    if (wanted != inList) {
      html.append(wanted ? "<ul>\n" : "</ul>\n");
      inList = wanted;
    }
  }

  /** The first title or heading of the first level is the document's; others stand below it. */
  private String tag(Paragraph paragraph) {
    int level = paragraph.level;
    if (level == DocxStyles.TEXT) {
      return paragraph.listed ? "li" : "p";
    }
    if (level <= 1 && !titled) {
      titled = true;
      return "h1";
    }
    return "h" + Math.min(6, Math.max(level, 1) + 1);
  }

  private static String tag(String element) {
    return switch (element) {
      case "tbl" -> "table";
      case "tc" -> "td";
      default -> element;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
