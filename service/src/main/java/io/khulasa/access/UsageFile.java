package io.khulasa.access;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the ledger over a restart. It is written every few seconds when it has changed, and at the
 * end: a crash costs what was counted since the last time. The file is replaced whole, so that
 * there is always one that can be read.
 */
final class UsageFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UsageFile.class);

  private final JsonMapper json = new JsonMapper();
  private final Path path;
  private final UsageLedger ledger;
  private UsageLedger.Page written;
  private boolean failed;

  /**
   * Goes on with what the file holds, if there is one.
   *
   * @throws PipelineException of kind START when it cannot be read
   */
  UsageFile(Path path, UsageLedger ledger) {
    this.path = path.toAbsolutePath();
    this.ledger = ledger;
    try {
      if (Files.exists(path)) {
        ledger.load(json.readValue(Files.readAllBytes(path), UsageLedger.Page.class));
      }
    } catch (IOException | JacksonException e) {
      throw new PipelineException(
          FailureKind.START,
          "The file of usage %s cannot be read (khulasa.access.usage-file): mend it or take it away."
              .formatted(path),
          e);
    }
    this.written = ledger.page();
  }

  /** Writes the ledger, if it has changed. */
  synchronized void save() {
    UsageLedger.Page page = ledger.page();
    if (page.equals(written)) {
      return;
    }
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.write(fresh, json.writeValueAsBytes(page));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written = page;
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        LOG.warn("The file of usage {} cannot be written: {}", path, e.toString());
      }
      failed = true;
    }
  }

  @Override
  public void close() {
    save();
  }
}
