package io.khulasa.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs in a file, which is as its last change left it, whenever the process or the power goes. H2's
 * MVStore appends each change and then points at it, and is pure Java; RocksDB would do the same
 * with a large native library, and SQLite with SQL, a driver and a native library too, for some
 * hundred records of a kilobyte. A store that failed to write closes itself; it is opened anew, as
 * its last change left it. One thread at a time.
 */
final class JobRecords implements AutoCloseable {

  private static final int CACHE_MB = 1;

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final Path file;
  private @Nullable MVStore store;

  /** The records of a file, which need not be there yet. */
  JobRecords(Path file) {
    this.file = file;
  }

  /** All jobs, in no order. */
  List<Job> all() throws IOException {
    try {
      return map().values().stream().map(line -> json.readValue(line, Job.class)).toList();
    } catch (MVStoreException e) {
      throw broken(e);
    }
  }

  /** Adds or changes one; when this returns, it is on the disk. */
  void put(Job job) throws IOException {
    try {
      map().put(job.id(), json.writeValueAsString(job));
      commit();
    } catch (MVStoreException e) {
      throw broken(e);
    }
  }

  /** Takes one away. */
  void remove(String id) throws IOException {
    try {
      map().remove(id);
      commit();
    } catch (MVStoreException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    MVStore open = store;
    store = null;
    if (open != null && !open.isClosed()) {
      open.close();
    }
  }

  private MVMap<String, String> map() throws IOException {
    return open().openMap("jobs");
  }

  private MVStore open() throws IOException {
    MVStore open = store;
    if (open == null || open.isClosed()) {
      createPrivate();
      open =
          new MVStore.Builder()
              .fileName("file:" + file.toAbsolutePath())
              .autoCommitDisabled()
              .cacheSize(CACHE_MB)
              .open();
      store = open;
    }
    return open;
  }

  private void commit() throws IOException {
    MVStore open = open();
    open.commit();
    open.sync();
  }

  /** Readable by nobody else from its first moment. */
  private void createPrivate() throws IOException {
    try {
      PrivateFiles.create(file);
    } catch (FileAlreadyExistsException e) {
      // It is there from an earlier start.
      Files.size(file);
    }
  }

  private IOException broken(MVStoreException e) {
    MVStore open = store;
    store = null;
    if (open != null && !open.isClosed()) {
      open.closeImmediately();
    }
    return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
        ? new IOException("another process uses %s".formatted(file), e)
        : new IOException("%s: %s".formatted(file, reason(e)), e);
  }

  private static @Nullable String reason(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at.getMessage();
  }
}
