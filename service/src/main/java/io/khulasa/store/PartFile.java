package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: its bytes are in {@code NAME.part}, and {@code NAME.etag} says which version
 * of the file they are of. It takes its name when it is whole.
 *
 * @param target the name
 */
record PartFile(Path target) {

  /** Where the bytes go. */
  Path path() {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  private Path mark() {
    return target.resolveSibling(target.getFileName() + ".etag");
  }

  /** How many bytes are here. */
  long length() throws IOException {
    return Files.isRegularFile(path()) ? Files.size(path()) : 0;
  }

  /** The version that the bytes are of, where the hub named one. */
  @Nullable String version() throws IOException {
    return Files.isRegularFile(mark()) ? Files.readString(mark()) : null;
  }

  /** Starts anew: no bytes, of the version given. */
  void restart(@Nullable String version) throws IOException {
    drop();
    Files.createDirectories(target.toAbsolutePath().getParent());
    if (version != null) {
      Files.writeString(mark(), version);
    }
  }

  /** Opened behind the bytes that are here. */
  FileChannel append() throws IOException {
    return FileChannel.open(path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Forgets what came. */
  void drop() throws IOException {
    Files.deleteIfExists(path());
    Files.deleteIfExists(mark());
  }

  /** What came, measured. */
  ModelInfo.File measure(String name) throws IOException {
    return new ModelInfo.File(name, length(), Checksums.sha256(path()));
  }

  /** Gives it its name. */
  void finish() throws IOException {
    DurableFile.rename(path(), target);
    Files.deleteIfExists(mark());
  }
}
