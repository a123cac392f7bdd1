package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that a source has.
 *
 * @param path in the model's folder
 * @param location where the source has it
 * @param bytes its length, where known beforehand
 * @param sha256 its checksum, where known beforehand
 */
record OfferedFile(String path, URI location, @Nullable Long bytes, @Nullable String sha256) {

  /** Why a file is not this one, or null when it may be. */
  @Nullable String contradiction(ModelInfo.File file) {
    if (bytes != null && bytes != file.bytes()) {
      return path + " has " + file.bytes() + " bytes instead of " + bytes;
    }
    if (sha256 != null && !sha256.equals(file.sha256())) {
      return path + " has sha256 " + file.sha256() + " instead of " + sha256;
    }
    return null;
  }
}
