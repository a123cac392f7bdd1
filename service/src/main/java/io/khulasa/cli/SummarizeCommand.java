package io.khulasa.cli;

import io.khulasa.failure.PipelineException;
import io.khulasa.fetch.FetchedPage;
import io.khulasa.fetch.PageSource;
import io.khulasa.http.ArticleJson;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.TextFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code khulasa summarize FILE…}: one page after the other; a bad one does not end the rest. */
@Command(
    name = "summarize",
    description = "Prints the English summary of each Arabic page.",
    mixinStandardHelpOptions = true)
final class SummarizeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Startup startup;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Text or HTML of a page in UTF-8; - reads standard input.",
        "With --khulasa.fetch.enabled=true also a page's http or https address."
      })
  private List<String> files = List.of();

  @Option(names = "--json", description = "The whole answer as JSON, one line a page.")
  private boolean json;

  @Option(names = "--full", description = "The translation after the summary.")
  private boolean full;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "The most sentences of a summary, 1 to 10 (default ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int sentences = 3;

  @Option(
      names = "--no-clean",
      description = "The whole text is the article: nothing is taken for page furniture.")
  private boolean unclean;

  SummarizeCommand(Terminal terminal, Startup startup) {
    this.terminal = terminal;
    this.startup = startup;
  }

  @Override
  public Integer call() {
    ProgressLine progress = terminal.progress();
    progress.start("opening the models");
    int failed = 0;
    try (ConfigurableApplicationContext context = startup.open()) {
      ArticlePipeline pipeline = context.getBean(ArticlePipeline.class);
      for (int i = 0; i < files.size(); i++) {
        PageFile file = new PageFile(files.get(i));
        progress.start("[%d/%d] %s".formatted(i + 1, files.size(), file.name()));
        try {
          FetchedPage page =
              file.isUrl() ? context.getBean(PageSource.class).fetchNow(file.name()) : null;
          ArticleAnswer answer = pipeline.run(request(file, page), progress.ticking());
          progress.clear();
          terminal
              .out()
              .println(
                  json ? json(context, file, page, answer) : AnswerText.of(file, answer, full));
          terminal.out().flush();
        } catch (PipelineException e) {
          progress.clear();
          terminal.err().println("khulasa: " + file.name() + ": " + e.getMessage());
          failed++;
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private ArticleRequest request(PageFile file, @Nullable FetchedPage page) {
    String text = page == null ? file.read(terminal.in()) : page.text();
    TextFormat format =
        page == null
            ? PageFile.formatOf(file.name(), text)
            : page.html() ? TextFormat.HTML : TextFormat.TEXT;
    return new ArticleRequest(text, format, null, !unclean, sentences);
  }

  private static String json(
      ConfigurableApplicationContext context,
      PageFile file,
      @Nullable FetchedPage page,
      ArticleAnswer answer) {
    return context
        .getBean(JsonMapper.class)
        .writeValueAsString(ArticleJson.whole(file.name(), page, answer));
  }
}
