package io.khulasa.access;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of keys, read again when it has changed. What it holds is compared and not its time:
 * Kubernetes swaps links under a mounted secret.
 */
final class KeysFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);

  /** What stands in the file. */
  record Content(@Nullable List<KeySettings> keys) {}

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Path path;
  private final Consumer<List<KeySettings>> holder;
  private byte[] seen = {};
  private boolean missed;

  /**
   * A file that is not read yet.
   *
   * @param holder is given the keys each time they have changed
   */
  KeysFile(Path path, Consumer<List<KeySettings>> holder) {
    this.path = path;
    this.holder = holder;
  }

  /**
   * Reads it for the first time.
   *
   * @throws PipelineException of kind START when it cannot be read or something in it is wrong
   */
  void open() {
    try {
      seen = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START,
          "The file of keys %s cannot be read (khulasa.access.keys-file): %s"
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
    hold();
  }

  /** Looks whether it has changed. A file that is gone or wrong leaves the keys as they were. */
  void look() {
    byte[] now;
    try {
      now = Files.readAllBytes(path);
    } catch (IOException e) {
      if (!missed) {
        LOG.warn("The file of keys {} cannot be read; its keys stay as they were", path);
      }
      missed = true;
      return;
    }
    missed = false;
    if (!Arrays.equals(now, seen)) {
      seen = now;
      try {
        LOG.info("The file of keys {} has changed: {} keys", path, hold());
      } catch (PipelineException e) {
        LOG.error("{} The keys stay as they were", e.getMessage());
      }
    }
  }

  private int hold() {
    try {
      Content content = yaml.readValue(seen, Content.class);
      List<KeySettings> keys =
          content == null ? List.of() : requireNonNullElse(content.keys(), List.of());
      holder.accept(keys);
      return keys.size();
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      String reason =
          cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
      throw new PipelineException(
          FailureKind.START, "The file of keys %s: %s".formatted(path, reason), e);
    }
  }
}
