package io.khulasa.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that read pages are told. */
final class PageOptions {

  /** How an answer is printed. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "A page: text, HTML or Word's .docx; - reads standard input.",
        "With --khulasa.fetch.enabled=true also a page's http or https address."
      })
  List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, markdown, html (as --html) or json (all there is, one line a page).",
      defaultValue = "text")
  Format format = Format.TEXT;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Option(
      names = "--html",
      paramLabel = "REPORT",
      description = "Also writes one HTML file with English and Arabic side by side.")
  @Nullable Path report;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "The most sentences of a summary, 1 to 10 (default ${DEFAULT-VALUE}).",
      defaultValue = "3")
  int sentences = 3;

  @Option(
      names = "--no-clean",
      description = "The whole text is the article: nothing is taken for page furniture.")
  boolean unclean;

  Format format() {
    return json ? Format.JSON : format;
  }
}
