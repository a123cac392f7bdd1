package io.khulasa.cli;

import io.khulasa.cli.PageOptions.Format;
import io.khulasa.http.ArticleJson;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.report.MarkdownReport;
import io.khulasa.report.ReadPage;
import java.io.PrintStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints each answer as soon as it is there; the one HTML page comes when all are. */
final class AnswerPrinter {

  /** Which parts of an answer are wanted. */
  enum Parts {
    SUMMARY,
    TRANSLATION,
    BOTH
  }

  private final PrintStream out;
  private final Format format;
  private final Parts parts;
  private final JsonMapper json;

  AnswerPrinter(PrintStream out, Format format, Parts parts, JsonMapper json) {
    this.out = out;
    this.format = format;
    this.parts = parts;
    this.json = json;
  }

  void print(Page page, ArticleAnswer answer) {
    switch (format) {
      case TEXT -> out.println(AnswerText.of(page.name(), answer, parts));
      case MARKDOWN -> out.println(markdown(page, answer));
      case JSON -> out.println(json.writeValueAsString(json(page, answer)));
      case HTML -> {}
    }
    out.flush();
  }

  private String markdown(Page page, ArticleAnswer answer) {
    return MarkdownReport.of(
        new ReadPage(page.name(), page.text(), page.format(), answer),
        parts != Parts.TRANSLATION,
        parts != Parts.SUMMARY);
  }

  /** All there is, whatever parts are wanted; with the text that the offsets are of. */
  private ObjectNode json(Page page, ArticleAnswer answer) {
    ObjectNode node = json.valueToTree(ArticleJson.whole(page.name(), page.fetched(), answer));
    return page.converted() ? node.put("text", page.text()) : node;
  }
}
