package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of models.
 *
 * @param root holds one folder a model
 */
public record ModelStore(Path root) {

  /** Stands for the first model that does the task. */
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
   * @param name a model's name, a folder elsewhere, or {@link #AUTO}
   * @throws PipelineException of kind START when there is none that does the task
   */
  public ModelFolder find(ModelCard.Task task, String name) {
    ModelFolder found = name.equals(AUTO) ? first(task) : named(name);
    if (found.card().task() != task) {
      throw new PipelineException(
          FailureKind.START, "the model " + name + " is for " + found.info().task());
    }
    return found;
  }

  private ModelFolder first(ModelCard.Task task) {
    return models().stream()
        .filter(model -> model.card().task() == task)
        .findFirst()
        .orElseThrow(
            () ->
                new PipelineException(
                    FailureKind.START, "no model in " + root.toAbsolutePath() + " does " + task));
  }

  private ModelFolder named(String name) {
    Path inside = root.resolve(name);
    return ModelFolder.read(ModelFolder.describesModel(inside) ? inside : Path.of(name));
  }
}
