package io.khulasa.cli;

import io.khulasa.cli.PageOptions.Format;
import io.khulasa.failure.PipelineException;
import io.khulasa.fetch.PageSource;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.report.HtmlReport;
import io.khulasa.report.ReadPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Reads one page after the other; a bad one does not end the rest. */
final class PageRun {

  private final Terminal terminal;
  private final Startup startup;

  PageRun(Terminal terminal, Startup startup) {
    this.terminal = terminal;
    this.startup = startup;
  }

  /**
   * Reads all pages.
   *
   * @return the exit status: 1 if any page could not be read
   */
  int run(PageOptions options, AnswerPrinter.Parts parts) {
    ReportFile report =
        options.report == null ? null : ReportFile.of(options.report, options.files);
    boolean keeping = report != null || options.format() == Format.HTML;
    List<ReadPage> read = new ArrayList<>();
    Map<String, String> failed = new LinkedHashMap<>();
    ProgressLine progress = terminal.progress();
    progress.start("opening the models");
    try (ConfigurableApplicationContext context = startup.open()) {
      AnswerPrinter printer =
          new AnswerPrinter(
              terminal.out(), options.format(), parts, context.getBean(JsonMapper.class));
      for (int i = 0; i < options.files.size(); i++) {
        PageFile file = new PageFile(options.files.get(i));
        progress.start("[%d/%d] %s".formatted(i + 1, options.files.size(), file.name()));
        try {
          Page page = page(file, context);
          ArticleAnswer answer = answer(page, options, context, progress);
          progress.clear();
          printer.print(page, answer);
          if (keeping) {
            read.add(new ReadPage(page.name(), page.text(), page.format(), answer));
          }
        } catch (PipelineException e) {
          progress.clear();
          terminal.err().println("khulasa: " + file.name() + ": " + e.getMessage());
          failed.put(file.name(), e.getMessage());
        }
      }
    }
    String html = keeping ? HtmlReport.of(read, failed) : "";
    if (options.format() == Format.HTML) {
      terminal.out().print(html);
    }
    if (report != null) {
      report.write(html);
    }
    return failed.isEmpty() ? 0 : 1;
  }

  private Page page(PageFile file, ConfigurableApplicationContext context) {
    return file.isUrl()
        ? Page.of(file.name(), context.getBean(PageSource.class).fetchNow(file.name()))
        : file.read(terminal.in());
  }

  private static ArticleAnswer answer(
      Page page,
      PageOptions options,
      ConfigurableApplicationContext context,
      ProgressLine progress) {
    return context
        .getBean(ArticlePipeline.class)
        .run(
            new ArticleRequest(
                page.text(), page.format(), null, !options.unclean, options.sentences),
            progress.ticking());
  }
}
