package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Models from a folder that was carried here: a copy of the repository, or a folder that another
 * machine pulled, whose model.yaml then vouches for the files.
 */
final class FolderSource implements ModelSource {

  private final Path folder;

  FolderSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public Offer offer(CatalogEntry entry, @Nullable Pin pin) throws IOException {
    Path named = folder.resolve(entry.name());
    Path root = Files.isDirectory(named) ? named : folder;
    ModelCard card = ModelFolder.describesModel(root) ? ModelFolder.read(root).card() : null;
    Map<String, ModelInfo.File> vouched =
        card == null
            ? Map.of()
            : card.files().stream()
                .collect(Collectors.toMap(ModelInfo.File::name, Function.identity()));
    List<OfferedFile> files = new ArrayList<>();
    for (String path : entry.files()) {
      Path file = find(root, path);
      ModelInfo.File known = vouched.get(path);
      files.add(
          new OfferedFile(
              path, file.toUri(), Files.size(file), known == null ? null : known.sha256()));
    }
    String commit = card != null && Pin.isCommit(card.revision()) ? card.revision() : null;
    return new Offer(commit, files);
  }

  /** In its sub-folder, or beside the others. */
  private static Path find(Path root, String path) {
    Path file = root.resolve(path);
    Path flat = root.resolve(file.getFileName());
    if (Files.isRegularFile(file)) {
      return file;
    }
    if (Files.isRegularFile(flat)) {
      return flat;
    }
    throw Refusal.because(file.toAbsolutePath().normalize() + " is missing");
  }

  @Override
  public ModelInfo.File bring(OfferedFile wanted, PartFile part, PullProgress progress)
      throws IOException {
    part.restart(null);
    Files.copy(Path.of(wanted.location()), part.path());
    ModelInfo.File came = part.measure(wanted.path());
    progress.moved(wanted.path(), came.bytes(), came.bytes());
    String fault = wanted.contradiction(came);
    if (fault != null) {
      part.drop();
      throw Refusal.because(fault + ": it was not taken");
    }
    part.finish();
    return came;
  }
}
