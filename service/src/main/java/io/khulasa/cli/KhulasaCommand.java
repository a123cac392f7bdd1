package io.khulasa.cli;

import io.khulasa.bench.BenchCommand;
import io.khulasa.failure.PipelineException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code khulasa}: everything but {@code serve}, which is the service itself. */
@Command(
    name = "khulasa",
    description = "Reads Arabic news pages and answers in English.",
    footer = {
      "",
      "khulasa serve [--name=value...] starts the HTTP service on port 8080.",
      "Every command takes the service's settings too, such as --khulasa.device=cpu."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class KhulasaCommand {

  private KhulasaCommand() {}

  /**
   * Runs a command.
   *
   * @param application the application's class, for the service's parts
   * @param arguments the command line
   * @return the exit status: 0 all well, 1 something failed, 2 wrong usage
   */
  public static int run(Class<?> application, String... arguments) {
    return run(application, Terminal.ofProcess(), arguments);
  }

  static int run(Class<?> application, Terminal terminal, String... arguments) {
    Settings settings = new Settings(Stream.of(arguments).filter(Settings::isSetting).toList());
    String[] words =
        Stream.of(arguments).filter(word -> !Settings.isSetting(word)).toArray(String[]::new);
    Startup startup = () -> CommandContext.open(application, settings.arguments());
    CommandLine line =
        new CommandLine(new KhulasaCommand())
            .addSubcommand(new SummarizeCommand(terminal, startup))
            .addSubcommand(new TranslateCommand(terminal, startup))
            .addSubcommand(new ModelsCommand(terminal, settings))
            .addSubcommand(new KeysCommand(terminal))
            .addSubcommand(
                new BenchCommand(
                    terminal.out(),
                    more ->
                        CommandContext.open(
                            application, settings.and("--khulasa.cache.sentences=0B", more)),
                    settings.models(),
                    settings.arguments()));
    CommandLine ready = line(line, terminal);
    int status = words.length == 0 ? ready.execute("--help") : ready.execute(words);
    terminal.out().flush();
    return status;
  }

  /** A command that speaks to a terminal. */
  static CommandLine line(CommandLine command, Terminal terminal) {
    return command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, terminal));
  }

  /** What we foresaw is told in one line; anything else is a fault of ours and shows its trace. */
  private static int failed(Exception failure, Terminal terminal) throws Exception {
    terminal.progress().clear();
    if (failure instanceof PipelineException foreseen) {
      terminal.err().println("khulasa: " + foreseen.getMessage());
      return 1;
    }
    throw failure;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
