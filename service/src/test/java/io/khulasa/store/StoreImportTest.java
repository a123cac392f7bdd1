package io.khulasa.store;

import static io.khulasa.store.FakeHub.ENCODER;
import static io.khulasa.store.FakeHub.FILES;
import static io.khulasa.store.FakeHub.TOKENIZER;
import static io.khulasa.store.FakeHub.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that were carried here. */
final class StoreImportTest {

  @TempDir private Path folder;

  @Test
  void repositoryInAFolderBecomesAModel() throws IOException {
    Path carried = carry("carried", true);

    assertThat(take("models", carried)).isTrue();

    ModelFolder model = ModelFolder.read(folder.resolve("models/tiny"));
    assertThat(Checksums.faults(model)).isEmpty();
    assertThat(model.card().revision()).startsWith("sha256-");
    assertThat(take("models", carried)).isFalse();
    assertThat(carried.resolve(ENCODER)).hasBinaryContent(file(ENCODER));
  }

  @Test
  void filesMayLieBesideEachOtherAndInAFolderOfTheModelsName() throws IOException {
    carry("carried/tiny", false);

    assertThat(take("models", folder.resolve("carried"))).isTrue();
    assertThat(folder.resolve("models/tiny").resolve(ENCODER)).hasBinaryContent(file(ENCODER));
  }

  @Test
  void whatAnotherMachinePulledKeepsItsRevision() {
    Path there = folder.resolve("there");
    try (FakeHub hub = new FakeHub()) {
      hub.pull(there).pull(FakeHub.entry(), false);
    }

    assertThat(take("models", there)).isTrue();
    assertThat(ModelFolder.read(folder.resolve("models/tiny")).card())
        .isEqualTo(ModelFolder.read(there.resolve("tiny")).card());
  }

  @Test
  void damageOnTheWayIsFoundByTheFoldersOwnDescription() throws IOException {
    Path there = folder.resolve("there");
    try (FakeHub hub = new FakeHub()) {
      hub.pull(there).pull(FakeHub.entry(), false);
    }
    Files.write(there.resolve("tiny").resolve(TOKENIZER), new byte[5_000]);

    assertThatThrownBy(() -> take("models", there))
        .hasMessageContaining("tokenizer.json has sha256")
        .hasMessageContaining("not taken");
    assertThat(folder.resolve("models/tiny")).doesNotExist();
  }

  @Test
  void folderIsHeldToWhatTheFirstPullBrought() throws IOException {
    Path root = folder.resolve("models");
    try (FakeHub hub = new FakeHub()) {
      hub.pull(root).pull(FakeHub.entry(), false);
    }
    new ModelRemoval(root, new Catalog(List.of(FakeHub.entry()))).remove("tiny");
    Path carried = carry("carried", true);
    Files.write(carried.resolve(TOKENIZER), new byte[5_000]);
    assertThatThrownBy(() -> take("models", carried)).hasMessageContaining("tokenizer.json");

    Files.write(carried.resolve(TOKENIZER), new byte[10]);
    assertThatThrownBy(() -> take("models", carried)).hasMessageContaining("models.lock holds");

    Files.write(carried.resolve(TOKENIZER), file(TOKENIZER));
    assertThat(take("models", carried)).isTrue();
    assertThat(ModelFolder.read(root.resolve("tiny")).card().revision()).isEqualTo(FakeHub.COMMIT);
  }

  @Test
  void missingFileIsNamed() throws IOException {
    Path carried = carry("carried", true);
    Files.delete(carried.resolve(ENCODER));

    assertThatThrownBy(() -> take("models", carried))
        .hasMessageContaining("encoder.onnx is missing");
  }

  private boolean take(String root, Path from) {
    return ModelPull.fromFolder(folder.resolve(root), from, PullProgress.UNSEEN)
        .pull(FakeHub.entry(), false);
  }

  private Path carry(String name, boolean nested) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(root.resolve("onnx"));
    for (String path : FILES.keySet()) {
      Path file = root.resolve(path);
      Files.write(nested ? file : root.resolve(file.getFileName()), file(path));
    }
    return root;
  }
}
