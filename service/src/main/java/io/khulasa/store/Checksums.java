package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a model's files are those that its model.yaml names. */
public final class Checksums {

  private static final int CHUNK = 1 << 20;

  private Checksums() {}

  /**
   * What is wrong with a model's files, one line a file; empty when all are as they should be.
   * Files are read at the same time.
   */
  public static List<String> faults(ModelFolder folder) {
    return faults(folder, Checksums::fault);
  }

  /**
   * Returns when every file is there and as long as it should be; reads none.
   *
   * @throws PipelineException of kind START that names each bad file and says what to do
   */
  public static void requirePresent(ModelFolder folder) {
    require(folder, faults(folder, Checksums::absence));
  }

  /**
   * Returns when every file is as it should be, byte for byte.
   *
   * @throws PipelineException of kind START that names each bad file and says what to do
   */
  public static void require(ModelFolder folder) {
    require(folder, faults(folder));
  }

  private static void require(ModelFolder folder, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new PipelineException(
          FailureKind.START,
          "the model "
              + folder.name()
              + " is damaged: "
              + String.join("; ", faults)
              + ". Restore the files (in a clone: git checkout -- models, then mvn package; a"
              + " pulled one: ./khulasa models pull "
              + folder.name()
              + ") or name another folder with --khulasa.models=FOLDER");
    }
  }

  private static List<String> faults(ModelFolder folder, FileCheck check) {
    return folder.card().files().parallelStream()
        .map(file -> fault(folder, file, check))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String fault(
      ModelFolder folder, ModelInfo.File expected, FileCheck check) {
    Path file = folder.file(expected.name()).toAbsolutePath().normalize();
    try {
      return check.fault(file, expected);
    } catch (IOException e) {
      return file + " cannot be read: " + e.getMessage();
    }
  }

  private static @Nullable String absence(Path file, ModelInfo.File expected) throws IOException {
    if (!Files.isRegularFile(file)) {
      return file + " is missing";
    }
    long bytes = Files.size(file);
    return bytes == expected.bytes()
        ? null
        : file + " has " + bytes + " bytes instead of " + expected.bytes();
  }

  private static @Nullable String fault(Path file, ModelInfo.File expected) throws IOException {
    String absence = absence(file, expected);
    if (absence != null) {
      return absence;
    }
    String sha256 = sha256(file);
    return sha256.equals(expected.sha256())
        ? null
        : file + " has sha256 " + sha256 + " instead of " + expected.sha256();
  }

  @FunctionalInterface
  private interface FileCheck {
    @Nullable String fault(Path file, ModelInfo.File expected) throws IOException;
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = newSha256();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(chunk) >= 0) {
        digest.update(chunk.flip());
        chunk.clear();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
