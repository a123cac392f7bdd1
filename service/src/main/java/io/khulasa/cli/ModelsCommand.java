package io.khulasa.cli;

import io.khulasa.store.Checksums;
import io.khulasa.store.ModelFolder;
import io.khulasa.store.ModelStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code khulasa models}: what models are here and whether their files are whole. */
@Command(
    name = "models",
    description = "The models that are here.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|verify")
final class ModelsCommand {

  private final PrintStream out;

  private final ModelStore store;

  ModelsCommand(PrintStream out, Path root) {
    this.out = out;
    this.store = new ModelStore(root);
  }

  @Command(description = "Name, task, size, licence and source of each.")
  int list() {
    for (ModelFolder model : store.models()) {
      long bytes = model.card().files().stream().mapToLong(file -> file.bytes()).sum();
      out.printf(
          Locale.ROOT,
          "%-20s %-18s %6.1f MB  %s%n%22s%s%n",
          model.name(),
          model.info().task(),
          bytes / 1e6,
          model.card().licence(),
          "",
          model.card().source());
    }
    return 0;
  }

  @Command(description = "Compares every file's length and SHA-256 with its model.yaml.")
  int verify() {
    int bad = 0;
    for (ModelFolder model : store.models()) {
      List<String> faults = Checksums.faults(model);
      out.println(model.name() + (faults.isEmpty() ? ": whole" : ": damaged"));
      faults.forEach(fault -> out.println("  " + fault));
      bad += faults.size();
    }
    return bad == 0 ? 0 : 1;
  }
}
