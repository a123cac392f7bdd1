package io.khulasa.cli;

import io.khulasa.store.Catalog;
import io.khulasa.store.StoreProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the service on a command line, as {@code --khulasa.device=cpu}. A setting's name has
 * a dot in it; an option of a command has none.
 *
 * @param arguments as they were written
 */
record Settings(List<String> arguments) {

  private static final Pattern SETTING = Pattern.compile("--[\\w-]+\\.[^=]+=.*");
  private static final String MODELS = "khulasa.models";

  Settings {
    arguments = List.copyOf(arguments);
  }

  static boolean isSetting(String argument) {
    return SETTING.matcher(argument).matches();
  }

  /** These, and more that win over them. */
  List<String> and(String setting, List<String> more) {
    return Stream.of(arguments, List.of(setting), more).flatMap(List::stream).toList();
  }

  /** The folder of models: as given, else the launcher's, else the environment's. */
  Path models() {
    String given = value(MODELS);
    return given == null ? usual() : Path.of(given);
  }

  /** The catalogue of the folder of models, else of the one that comes with the project. */
  Path catalog() {
    Path own = models().resolve(Catalog.FILE);
    return Files.isRegularFile(own) ? own : usual().resolve(Catalog.FILE);
  }

  /** How models are pulled. */
  StoreProperties store() {
    return StoreProperties.of(this::value, System.getenv());
  }

  /** A setting's value as it was written last, or null. */
  private @Nullable String value(String name) {
    String option = "--" + name + "=";
    return arguments.stream()
        .filter(argument -> argument.startsWith(option))
        .reduce((first, last) -> last)
        .map(argument -> argument.substring(option.length()))
        .orElse(null);
  }

  private static Path usual() {
    String environment = Objects.requireNonNullElse(System.getenv("KHULASA_MODELS"), "models");
    return Path.of(System.getProperty(MODELS, environment));
  }
}
