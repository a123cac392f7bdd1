package io.khulasa.bench;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where a model of random weights and the packages of the other engines lie: a folder of the user's
 * cache, filled at the first use by models/shapes/make.py. That takes Python 3, about 2 GB of
 * packages and a few minutes.
 *
 * @param scripts models/shapes
 * @param home the folder
 */
record ShapeFolder(Path scripts, Path home) {

  /** The only shape there is so far. */
  static final String OPUS_MT = "opus-mt";

  static ShapeFolder of(Path models) {
    String cache =
        Objects.requireNonNullElse(
            System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home") + "/.cache");
    return new ShapeFolder(models.resolve("shapes"), Path.of(cache, "khulasa", OPUS_MT));
  }

  Path shape() {
    return home.resolve("shape");
  }

  Path python() {
    return home.resolve("python/bin/python");
  }

  Path peers() {
    return scripts.resolve("peers.py");
  }

  /**
   * Returns when everything is there.
   *
   * @throws PipelineException of kind START when Python or a package cannot be had
   */
  ShapeFolder made() throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path packages = home.resolve("packages-installed");
    if (!Files.exists(packages)) {
      run("python3", "-m", "venv", "--clear", home.resolve("python").toString());
      Path requirements = scripts.resolve("requirements.txt");
      run(python().toString(), "-m", "pip", "install", "-q", "-r", requirements.toString());
      Files.createFile(packages);
    }
    if (!Files.isDirectory(shape())) {
      run(python().toString(), scripts.resolve("make.py").toString(), shape().toString());
    }
    return this;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    try {
      int status =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (status != 0) {
        throw new PipelineException(
            FailureKind.START, String.join(" ", command) + " ended with status " + status);
      }
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START,
          "the shape's model is made with Python 3, and "
              + List.of(command).get(0)
              + " cannot be run: "
              + e.getMessage(),
          e);
    }
  }
}
