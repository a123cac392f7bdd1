package io.khulasa.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as a source has it.
 *
 * @param commit the revision of all the files, where the source names one
 * @param files every file of the catalogue's entry
 */
record Offer(@Nullable String commit, List<OfferedFile> files) {

  Offer {
    files = List.copyOf(files);
  }
}
