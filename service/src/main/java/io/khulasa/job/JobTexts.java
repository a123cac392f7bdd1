package io.khulasa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What jobs were sent and what came of it: a file each, so that a text is gone from the disk with
 * its file.
 */
final class JobTexts {

  private static final String REQUEST = ".request";
  private static final String ANSWER = ".answer";

  private final Path folder;

  JobTexts(Path folder) {
    this.folder = folder;
  }

  void putRequest(String id, byte[] text) throws IOException {
    PrivateFiles.write(request(id), text);
  }

  void putAnswer(String id, byte[] text) throws IOException {
    PrivateFiles.write(answer(id), text);
  }

  byte[] getRequest(String id) throws IOException {
    return Files.readAllBytes(request(id));
  }

  byte[] getAnswer(String id) throws IOException {
    return Files.readAllBytes(answer(id));
  }

  void removeRequest(String id) throws IOException {
    Files.deleteIfExists(request(id));
  }

  void remove(String id) throws IOException {
    Files.deleteIfExists(request(id));
    Files.deleteIfExists(answer(id));
  }

  /** Removes what a sudden end left behind: texts that belong to no job. */
  void keepOnly(Set<String> ids) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      if ((name.endsWith(REQUEST) || name.endsWith(ANSWER))
          && !ids.contains(name.substring(0, dot))) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path request(String id) {
    return folder.resolve(id + REQUEST);
  }

  private Path answer(String id) {
    return folder.resolve(id + ANSWER);
  }
}
