package io.khulasa.cli;

import io.khulasa.store.Catalog;
import io.khulasa.store.CatalogEntry;
import io.khulasa.store.Checksums;
import io.khulasa.store.ModelFolder;
import io.khulasa.store.ModelPull;
import io.khulasa.store.ModelRemoval;
import io.khulasa.store.ModelStore;
import io.khulasa.store.ModelsLock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khulasa models}: what models are here, and more of them. */
@Command(
    name = "models",
    description = "The models that are here, and those that can be.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|pull|verify|remove")
final class ModelsCommand {

  private final Terminal terminal;
  private final Settings settings;
  private final ModelStore store;

  ModelsCommand(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
    this.store = new ModelStore(settings.models());
  }

  @Command(description = "What is here and what can be pulled: size, licence, source, quality.")
  int list() {
    List<ModelFolder> here = store.models();
    Catalog catalog = catalog();
    here.forEach(model -> terminal.out().print(ModelLines.here(model, catalog)));
    List<CatalogEntry> others =
        catalog.models().stream()
            .filter(entry -> here.stream().noneMatch(model -> model.name().equals(entry.name())))
            .toList();
    if (!others.isEmpty()) {
      terminal.out().println("\nmore, with khulasa models pull NAME:");
      others.forEach(entry -> terminal.out().print(ModelLines.more(entry)));
    }
    return 0;
  }

  @Command(
      description = {
        "Brings models of the catalogue, each whole or not at all.",
        "An interrupted pull goes on where it ended."
      })
  int pull(
      @Parameters(paramLabel = "NAME", arity = "1..*", description = "As the list has it.")
          List<String> names,
      @Option(
              names = "--from",
              paramLabel = "FOLDER",
              description = "Takes the files from a folder instead of the network.")
          @Nullable Path from,
      @Option(
              names = "--accept-licence",
              description = "Needed for licences without commercial use.")
          boolean licenceAccepted) {
    Catalog catalog = catalog();
    List<CatalogEntry> entries = names.stream().map(catalog::get).toList();
    ProgressBars bars = new ProgressBars(terminal.err(), terminal.interactive());
    ModelPull pull =
        from == null
            ? ModelPull.fromHub(store.root(), settings.store(), bars)
            : ModelPull.fromFolder(store.root(), from, bars);
    for (CatalogEntry entry : entries) {
      boolean brought;
      try {
        brought = pull.pull(entry, licenceAccepted);
      } finally {
        bars.clear();
      }
      terminal.out().println(entry.name() + (brought ? ": pulled" : ": already here, whole"));
      terminal.out().flush();
    }
    return 0;
  }

  @Command(description = "Compares every file's length and SHA-256 with what they should be.")
  int verify() {
    ModelsLock lock = new ModelsLock(store.root());
    int bad = 0;
    for (ModelFolder model : store.models()) {
      List<String> faults =
          Stream.concat(Checksums.faults(model).stream(), lock.faults(model).stream()).toList();
      terminal.out().println(model.name() + (faults.isEmpty() ? ": whole" : ": damaged"));
      faults.forEach(fault -> terminal.out().println("  " + fault));
      bad += faults.size();
    }
    return bad == 0 ? 0 : 1;
  }

  @Command(description = "Takes pulled models away.")
  int remove(
      @Parameters(paramLabel = "NAME", arity = "1..*", description = "As the list has it.")
          List<String> names) {
    ModelRemoval removal = new ModelRemoval(store.root(), catalog());
    for (String name : names) {
      removal.remove(name);
      terminal.out().println(name + ": removed");
    }
    return 0;
  }

  private Catalog catalog() {
    return Catalog.read(settings.catalog());
  }
}
