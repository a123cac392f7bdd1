package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model on its way in or out: the folder {@code NAME.partial}, which nobody takes for a model. It
 * gets its name in one step.
 *
 * @param home the folder that it is to become
 */
record PartialFolder(Path home) {

  static final String ENDING = ".partial";

  Path path() {
    return home.resolveSibling(home.getFileName() + ENDING);
  }

  /** A file of the model. */
  Path file(String name) {
    return path().resolve(name);
  }

  /** Takes the model's own folder back, and what was here before goes. */
  void reclaim() throws IOException {
    if (Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
      delete();
      Files.move(home, path(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** How many of the files' bytes are here, finished or not. */
  long present(List<OfferedFile> files) throws IOException {
    long present = 0;
    for (OfferedFile file : files) {
      Path finished = file(file.path());
      present +=
          Files.isRegularFile(finished) ? Files.size(finished) : new PartFile(finished).length();
    }
    return present;
  }

  /** Gives the model its name: these files, their description, and nothing else. */
  void finish(List<ModelInfo.File> files, String card) throws IOException {
    Set<Path> kept =
        files.stream().map(file -> file(file.name())).collect(Collectors.toUnmodifiableSet());
    for (Path file : inside()) {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !kept.contains(file)) {
        Files.delete(file);
      }
    }
    PartFile description = new PartFile(file("model.yaml"));
    Files.writeString(description.path(), card);
    description.finish();
    Checksums.requirePresent(ModelFolder.read(path()));
    Files.move(path(), home, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes it away with all that is in it; links are not followed. */
  void delete() throws IOException {
    for (Path file : inside()) {
      Files.delete(file);
    }
  }

  /** The folder and all in it, the innermost first. */
  private List<Path> inside() throws IOException {
    if (!Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(path())) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
