package io.khulasa.cli;

import io.khulasa.cli.AnswerPrinter.Parts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khulasa translate FILE…}. */
@Command(
    name = "translate",
    description = "Prints the English translation of the article on each Arabic page.",
    mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {

  private final PageRun run;

  @Mixin private PageOptions options = new PageOptions();

  TranslateCommand(Terminal terminal, Startup startup) {
    this.run = new PageRun(terminal, startup);
  }

  @Override
  public Integer call() {
    return run.run(options, Parts.TRANSLATION);
  }
}
