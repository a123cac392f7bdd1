package io.khulasa.cli;

import io.khulasa.store.Catalog;
import io.khulasa.store.CatalogEntry;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.List;
import java.util.Locale;

/** Models for a reader at a terminal. */
final class ModelLines {

  private static final String INDENT = " ".repeat(4);

  private ModelLines() {}

  /** A model that is here. */
  static String here(ModelFolder model, Catalog catalog) {
    ModelCard card = model.card();
    double bytes = card.files().stream().mapToLong(file -> file.bytes()).sum();
    return line(model.name(), model.info().task(), bytes / 1e6, card.licence())
        + INDENT
        + card.source()
        + "\n"
        + catalog.find(model.name()).map(entry -> quality(entry.quality())).orElse("");
  }

  /** A model that can be pulled. */
  static String more(CatalogEntry entry) {
    String task = entry.task().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String licence =
        entry.licence() + (entry.commercial() ? ", commercial use: yes" : ", commercial use: no");
    return line(entry.name(), task, entry.megabytes(), licence) + quality(entry.quality());
  }

  private static String line(String name, String task, double megabytes, String licence) {
    return String.format(Locale.ROOT, "%-24s %-18s %6.1f MB  %s%n", name, task, megabytes, licence);
  }

  private static String quality(List<CatalogEntry.Quality> figures) {
    StringBuilder lines = new StringBuilder();
    figures.forEach(
        quality ->
            lines
                .append(INDENT)
                .append(quality.figure())
                .append("; source: ")
                .append(quality.source())
                .append('\n'));
    return lines.toString();
  }
}
