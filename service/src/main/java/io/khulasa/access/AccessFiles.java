package io.khulasa.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files beside the settings: keys, which are looked at, and usage, which is written. */
final class AccessFiles implements AutoCloseable {

  private final @Nullable UsageFile usage;
  private final Repeated repeated;

  private AccessFiles(@Nullable UsageFile usage, Repeated repeated) {
    this.usage = usage;
    this.repeated = repeated;
  }

  /**
   * Reads both and begins to look.
   *
   * @throws io.khulasa.failure.PipelineException of kind START when one of them cannot be read
   */
  static AccessFiles open(AccessProperties properties, KeyRing ring, UsageLedger ledger) {
    List<Runnable> tasks = new ArrayList<>();
    Path keysFile = properties.keysFile();
    if (keysFile != null) {
      KeysFile keys =
          new KeysFile(
              keysFile,
              more -> ring.hold(Stream.concat(properties.keys().stream(), more.stream()).toList()));
      keys.open();
      tasks.add(keys::look);
    }
    Path usageFile = properties.usageFile();
    UsageFile usage = usageFile == null ? null : new UsageFile(usageFile, ledger);
    if (usage != null) {
      tasks.add(usage::save);
    }
    return new AccessFiles(usage, new Repeated(properties.look(), tasks));
  }

  /** Writes down what was used. */
  @Override
  public void close() {
    repeated.close();
    if (usage != null) {
      usage.close();
    }
  }
}
