package io.khulasa.store;

import java.io.IOException;
import java.nio.file.Path;

/** How many bytes may still be written into a folder. */
@FunctionalInterface
interface DiskSpace {

  long free(Path folder) throws IOException;
}
