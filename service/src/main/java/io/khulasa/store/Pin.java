package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.model.ModelInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first pull of a model brought.
 *
 * @param repository where from
 * @param revision the commit, where one is known
 * @param files with the lengths and checksums that every later pull must bring
 */
record Pin(
    @JsonProperty(required = true) String repository,
    @Nullable String revision,
    @JsonProperty(required = true) List<ModelInfo.File> files) {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  Pin {
    files = List.copyOf(files);
  }

  static boolean isCommit(String revision) {
    return COMMIT.matcher(revision).matches();
  }

  /** Returns when the catalogue still means this model. */
  void requireMeantBy(CatalogEntry entry) {
    boolean sameRevision =
        !isCommit(entry.revision()) || revision == null || revision.equals(entry.revision());
    if (!repository.equals(entry.repository()) || !sameRevision) {
      throw Refusal.because(
          "%s holds %s to %s@%s, and the catalogue asks for %s@%s: to change over, take its entry out of %s and the old model away with \"models remove %s\""
              .formatted(
                  ModelsLock.FILE,
                  entry.name(),
                  repository,
                  revision,
                  entry.repository(),
                  entry.revision(),
                  ModelsLock.FILE,
                  entry.name()));
    }
  }

  /** The file as offered, with what is pinned of it. */
  OfferedFile hold(OfferedFile offered) {
    Optional<ModelInfo.File> pinned = file(offered.path());
    if (pinned.isEmpty()) {
      return offered;
    }
    ModelInfo.File held = pinned.get();
    boolean sameBytes = offered.bytes() == null || offered.bytes() == held.bytes();
    if (!sameBytes
        || !held.sha256().equals(offered.sha256() == null ? held.sha256() : offered.sha256())) {
      throw Refusal.because(
          "%s offers another %s than the one that %s holds (%d bytes, sha256 %s)"
              .formatted(
                  offered.location(),
                  offered.path(),
                  ModelsLock.FILE,
                  held.bytes(),
                  held.sha256()));
    }
    return new OfferedFile(offered.path(), offered.location(), held.bytes(), held.sha256());
  }

  private Optional<ModelInfo.File> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }
}
