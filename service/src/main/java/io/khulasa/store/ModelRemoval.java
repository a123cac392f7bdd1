package io.khulasa.store;

import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes pulled models away again; what models.lock says of them stays. */
public final class ModelRemoval {

  private final Path root;
  private final Catalog catalog;

  /**
   * For the models in a folder.
   *
   * @param catalog says which of them were pulled
   */
  public ModelRemoval(Path root, Catalog catalog) {
    this.root = root;
    this.catalog = catalog;
  }

  /**
   * Removes a model and what is left of a pull of it.
   *
   * @throws PipelineException of kind START when it is not here or cannot be pulled again
   */
  public void remove(String name) {
    if (catalog.find(name).isEmpty()) {
      throw Refusal.because(
          name
              + " is not in the catalogue and could not be pulled again: models that come with the"
              + " project, and your own, are not removed by this command");
    }
    PartialFolder folder = new PartialFolder(root.resolve(name));
    if (!Files.exists(folder.home()) && !Files.exists(folder.path())) {
      throw Refusal.because(name + " is not here");
    }
    try {
      new StoreLock(root)
          .hold(
              () -> {
                folder.reclaim();
                folder.delete();
                return folder;
              });
    } catch (IOException e) {
      throw Refusal.because(name + " cannot be removed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.because(name + " was not removed: interrupted", e);
    }
  }
}
