package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of models.
 *
 * @param root holds one folder a model
 */
public record ModelStore(Path root) {

  /** Stands for the best model that does the task. */
  public static final String AUTO = "auto";

  /**
   * The models that are here, by name.
   *
   * @throws PipelineException of kind START when the folder cannot be read or a model.yaml is wrong
   */
  public List<ModelFolder> models() {
    if (!Files.isDirectory(root)) {
      throw new PipelineException(
          FailureKind.START,
          "there is no models folder "
              + root.toAbsolutePath().normalize()
              + ": run from the project's folder or give --khulasa.models=FOLDER");
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(ModelStore::isModel).sorted().map(ModelFolder::read).toList();
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START, root + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean isModel(Path folder) {
    return !folder.getFileName().toString().endsWith(PartialFolder.ENDING)
        && ModelFolder.describesModel(folder);
  }

  /**
   * The model to use.
   *
   * @param name a model's name, a folder elsewhere, or {@link #AUTO}: the best one that is here
   * @param tasks what it has to do: one of these, the first rather than the second
   * @throws PipelineException of kind START when there is none that does
   */
  public ModelFolder find(String name, ModelCard.Task... tasks) {
    List<ModelCard.Task> wanted = List.of(tasks);
    ModelFolder found = name.equals(AUTO) ? best(wanted) : named(name);
    if (!wanted.contains(found.card().task())) {
      throw new PipelineException(
          FailureKind.START,
          "the model " + name + " is for " + found.info().task() + ", not for " + wanted);
    }
    return found;
  }

  private ModelFolder best(List<ModelCard.Task> tasks) {
    return models().stream()
        .filter(model -> tasks.contains(model.card().task()))
        .min(
            Comparator.comparingInt((ModelFolder model) -> tasks.indexOf(model.card().task()))
                .thenComparing(Comparator.comparingDouble(ModelFolder::quality).reversed()))
        .orElseThrow(
            () ->
                new PipelineException(
                    FailureKind.START, "no model in " + root.toAbsolutePath() + " does " + tasks));
  }

  private ModelFolder named(String name) {
    Path inside = root.resolve(name);
    return ModelFolder.read(ModelFolder.describesModel(inside) ? inside : Path.of(name));
  }
}
