package io.khulasa.cli;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the report goes; what would not work is said before the models work for minutes. */
record ReportFile(Path path) {

  /**
   * Looks at the place.
   *
   * @param pages the files that are read: none of them is written over
   * @throws PipelineException where nothing can be written there
   */
  static ReportFile of(Path path, List<String> pages) {
    Path place = path.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (Files.isDirectory(place)) {
      throw refused(path, "is a folder");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(path, "cannot be written: there is no such folder");
    }
    if (!Files.isWritable(Files.exists(place) ? place : folder)) {
      throw refused(path, "cannot be written: it is not allowed");
    }
    for (String page : pages) {
      if (!new PageFile(page).isUrl() && isSame(place, Path.of(page))) {
        throw refused(path, "is one of the pages; give the report another name");
      }
    }
    return new ReportFile(path);
  }

  private static boolean isSame(Path report, Path page) {
    try {
      return Files.exists(report) && Files.exists(page) && Files.isSameFile(report, page);
    } catch (IOException e) {
      return true;
    }
  }

  void write(String html) {
    try {
      Files.writeString(path, html);
    } catch (IOException e) {
      throw refused(path, "cannot be written: " + e.getMessage());
    }
  }

  private static PipelineException refused(Path path, String why) {
    return new PipelineException(FailureKind.MALFORMED, path + " " + why);
  }
}
