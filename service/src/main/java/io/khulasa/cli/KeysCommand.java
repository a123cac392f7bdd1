package io.khulasa.cli;

import io.khulasa.access.KeySettings;
import io.khulasa.access.NewKey;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khulasa keys}: keys for those who may ask. */
@Command(
    name = "keys",
    description = "Keys for those who may ask.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "new")
final class KeysCommand {

  private final Terminal terminal;

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "new",
      description = {
        "Makes a key and prints it, once: it is kept nowhere.",
        "Below it stands what the service is given: the key's hash."
      })
  int make(
      @Parameters(paramLabel = "NAME", description = "Whose it is; logs and metrics say it.")
          String name) {
    if (!KeySettings.isId(name)) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "A key's name has up to 64 letters, digits, dots, hyphens and underscores.");
    }
    NewKey key = NewKey.random();
    terminal.out().println(key.key());
    terminal.out().println();
    terminal.out().println("# for the file of keys (khulasa.access.keys-file), under keys:");
    terminal.out().println("  - id: " + name);
    terminal.out().println("    sha256: " + key.sha256());
    return 0;
  }
}
