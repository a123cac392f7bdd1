package io.khulasa.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one process that changes the models in a folder. The system lets go of it when the
 * process dies, so a file that is left behind blocks nobody.
 *
 * @param root the folder of models
 */
record StoreLock(Path root) {

  static final String FILE = ".store.lock";

  /**
   * Works while no other process can.
   *
   * @throws io.khulasa.failure.PipelineException of kind START when another process works
   */
  <T> T hold(Work<T> work) throws IOException, InterruptedException {
    Files.createDirectories(root);
    try (FileChannel channel =
        FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (lock(channel) == null) {
        throw Refusal.because(
            "another process is changing the models in "
                + root.toAbsolutePath().normalize()
                + ": wait for it, then run this again");
      }
      return work.run();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** What is done meanwhile. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, InterruptedException;
  }
}
