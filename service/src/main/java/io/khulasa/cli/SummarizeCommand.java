package io.khulasa.cli;

import io.khulasa.cli.AnswerPrinter.Parts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khulasa summarize FILE…}. */
@Command(
    name = "summarize",
    description = "Prints the English summary of each Arabic page.",
    mixinStandardHelpOptions = true)
final class SummarizeCommand implements Callable<Integer> {

  private final PageRun run;

  @Mixin private PageOptions options = new PageOptions();

  @Option(names = "--full", description = "The translation after the summary.")
  private boolean full;

  SummarizeCommand(Terminal terminal, Startup startup) {
    this.run = new PageRun(terminal, startup);
  }

  @Override
  public Integer call() {
    return run.run(options, full ? Parts.BOTH : Parts.SUMMARY);
  }
}
