package io.khulasa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.store.ModelCard.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelStoreTest {

  /** sha256 of "hello". */
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir private Path root;

  @Test
  void modelsAreFoundByTaskAndByName() throws IOException {
    write("b", "sentence-vectors", HELLO, 5);
    write("c", "translation", HELLO, 5);
    write("a", "translation", HELLO, 5);
    Files.createDirectory(root.resolve("train"));
    ModelStore store = new ModelStore(root);

    assertThat(store.models()).extracting(ModelFolder::name).containsExactly("a", "b", "c");
    assertThat(store.find("auto", Task.TRANSLATION).name()).isEqualTo("a");
    assertThat(store.find("c", Task.TRANSLATION).name()).isEqualTo("c");
    assertThat(store.find(root.resolve("c").toString(), Task.TRANSLATION).name()).isEqualTo("c");
    assertThat(store.find("b", Task.SENTENCE_VECTORS).info().task()).isEqualTo("sentence-vectors");
    assertThat(store.find("a", Task.TRANSLATION).revision()).isEqualTo("a@7");
  }

  @Test
  void modelForAnotherTaskIsRefused() throws IOException {
    write("b", "sentence-vectors", HELLO, 5);
    ModelStore store = new ModelStore(root);

    assertThatThrownBy(() -> store.find("b", Task.TRANSLATION))
        .hasMessageContaining("b is for sentence-vectors");
    assertThatThrownBy(() -> store.find("auto", Task.TRANSLATION))
        .hasMessageContaining("no model in");
  }

  @Test
  void missingFoldersAreNamed() {
    assertThatThrownBy(() -> new ModelStore(root.resolve("gone")).models())
        .hasMessageContaining(root.resolve("gone").toString())
        .hasMessageContaining("--khulasa.models=");
    assertThatThrownBy(() -> new ModelStore(root).find("none", Task.TRANSLATION))
        .hasMessageContaining("no model.yaml in");
  }

  @Test
  void brokenCardNamesItsFile() throws IOException {
    Path folder = Files.createDirectory(root.resolve("x"));
    Files.writeString(folder.resolve("model.yaml"), "task: translation\nfamily: [");

    assertThatThrownBy(() -> ModelFolder.read(folder))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("model.yaml cannot be understood");

    Files.writeString(folder.resolve("model.yaml"), "task: translation\n");
    assertThatThrownBy(() -> ModelFolder.read(folder)).hasMessageContaining("family");
  }

  @Test
  void rightFilesHaveNoFaults() throws IOException {
    ModelFolder model = write("a", "translation", HELLO, 5);

    assertThat(Checksums.faults(model)).isEmpty();
    Checksums.require(model);
  }

  @Test
  void damageIsNamedWithWhatToDo() throws IOException {
    ModelFolder model = write("a", "translation", HELLO, 5);
    Path file = model.file("weights.bin");

    Files.writeString(file, "hallo", StandardCharsets.UTF_8);
    Checksums.requirePresent(model);
    assertThatThrownBy(() -> Checksums.require(model))
        .hasMessageContaining(file.toAbsolutePath().toString())
        .hasMessageContaining("instead of " + HELLO)
        .hasMessageContaining("git checkout -- models")
        .extracting(e -> ((PipelineException) e).kind())
        .isEqualTo(FailureKind.START);

    Files.writeString(file, "hello, too long", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Checksums.requirePresent(model))
        .hasMessageContaining("15 bytes instead of 5");

    Files.delete(file);
    assertThatThrownBy(() -> Checksums.requirePresent(model)).hasMessageContaining("is missing");
  }

  private ModelFolder write(String name, String task, String sha256, long bytes)
      throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    Files.writeString(folder.resolve("weights.bin"), "hello");
    Files.writeString(
        folder.resolve("model.yaml"),
        """
        task: %s
        family: decoder-only
        revision: "7"
        licence: MIT
        source: here
        graph: weights.bin
        tokenizer: weights.bin
        files:
          - {name: weights.bin, bytes: %d, sha256: %s}
        """
            .formatted(task, bytes, sha256));
    return ModelFolder.read(folder);
  }
}
