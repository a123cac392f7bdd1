package io.khulasa.store;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static io.khulasa.store.FakeHub.COMMIT;
import static io.khulasa.store.FakeHub.ENCODER;
import static io.khulasa.store.FakeHub.FILES;
import static io.khulasa.store.FakeHub.TOKENIZER;
import static io.khulasa.store.FakeHub.at;
import static io.khulasa.store.FakeHub.facts;
import static io.khulasa.store.FakeHub.file;
import static io.khulasa.store.FakeHub.sha256;
import static io.khulasa.store.FakeHub.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's way into the store and out of it, with a hub that does well. */
final class StorePullTest {

  private final FakeHub hub = new FakeHub();

  @TempDir private Path root;

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void modelIsThereWholeAndDescribed() throws IOException {
    assertThat(pull()).isTrue();

    ModelFolder model = new ModelStore(root).find("tiny", ModelCard.Task.TRANSLATION);
    assertThat(model.card().revision()).isEqualTo(COMMIT);
    assertThat(model.card().graphs())
        .isEqualTo(new ModelCard.Graphs(ENCODER, FakeHub.DECODER, null));
    assertThat(model.card().licence()).isEqualTo("MIT");
    assertThat(model.card().source()).isEqualTo("huggingface.co/somebody/tiny");
    assertThat(Checksums.faults(model)).isEmpty();
    assertThat(new ModelsLock(root).faults(model)).isEmpty();
    assertThat(names(root))
        .containsExactlyInAnyOrder(
            "tiny/" + ENCODER,
            "tiny/" + FakeHub.DECODER,
            "tiny/" + TOKENIZER,
            "tiny/model.yaml",
            "models.lock",
            ".store.lock");
    assertThat(root.resolve("models.lock"))
        .content()
        .contains(COMMIT, "somebody/tiny", sha256(file(ENCODER)));
  }

  @Test
  void progressIsToldToTheEndOfEachFile() {
    Set<String> ended = new ConcurrentSkipListSet<>();
    PullProgress progress =
        (name, done, total) -> {
          if (done == total) {
            ended.add(name);
          }
        };
    new ModelPull(
            root,
            new HubSource(hub.properties(null), FakeHub.SHORT),
            folder -> Long.MAX_VALUE,
            progress)
        .pull(FakeHub.entry(), false);

    assertThat(ended).isEqualTo(FILES.keySet());
  }

  @Test
  void wholeModelIsNotPulledAgain() {
    pull();
    hub.forget();

    assertThat(pull()).isFalse();
    assertThat(hub.asked()).isZero();
  }

  @Test
  void damagedFileAloneIsBroughtAgain() throws IOException {
    pull();
    Files.writeString(root.resolve("tiny").resolve(TOKENIZER), "damaged");
    hub.forget();

    assertThat(pull()).isTrue();
    assertThat(root.resolve("tiny").resolve(TOKENIZER)).hasBinaryContent(file(TOKENIZER));
    assertThat(hub.requests("GET", TOKENIZER)).hasSize(1);
    assertThat(hub.requests("GET", ENCODER)).isEmpty();
  }

  @Test
  void brokenDescriptionIsWrittenAgain() throws IOException {
    pull();
    Files.writeString(root.resolve("tiny/model.yaml"), "task: [");

    assertThat(pull()).isTrue();
    assertThat(ModelFolder.read(root.resolve("tiny")).card().revision()).isEqualTo(COMMIT);
  }

  @Test
  void leftoversOfACrashHinderNothing() throws IOException {
    Path partial = Files.createDirectories(root.resolve("tiny.partial/onnx"));
    Files.writeString(partial.resolve("stray.onnx"), "of an older catalogue");
    Files.write(partial.resolve("decoder.onnx"), file(FakeHub.DECODER));
    Files.write(partial.resolve("encoder.onnx.part"), new byte[300_000]);
    Files.writeString(partial.resolve("encoder.onnx.etag"), "\"v\"");
    Files.writeString(partial.resolveSibling("model.yaml.part"), "task:");
    Files.writeString(root.resolve(".store.lock"), "");
    Files.writeString(root.resolve("models.lock.part"), "half");

    pull();

    assertThat(names(root.resolve("tiny")))
        .containsExactlyInAnyOrder(ENCODER, FakeHub.DECODER, TOKENIZER, "model.yaml");
    assertThat(hub.requests("GET", FakeHub.DECODER)).isEmpty();
  }

  @Test
  void laterPullIsHeldToWhatTheFirstBrought() throws IOException {
    pull();
    remove();
    hub.stub(
        head(at(COMMIT, ENCODER))
            .willReturn(facts(ENCODER, "https://cdn.invalid/x", "b".repeat(64))));
    hub.forget();

    assertThatThrownBy(this::pull)
        .hasMessageContaining("offers another onnx/encoder.onnx")
        .hasMessageContaining("models.lock");
    assertThat(hub.requests("GET", ENCODER)).isEmpty();
    assertThat(hub.requests("HEAD", "main/" + ENCODER)).isEmpty();
  }

  @Test
  void laterPullIsHeldToItAlsoWhereTheHubNamesNoChecksum() throws IOException {
    pull();
    remove();
    hub.stub(head(at(COMMIT, ENCODER)).willReturn(whole(ENCODER)));
    hub.stub(get(at(COMMIT, ENCODER)).willReturn(whole(ENCODER).withBody(new byte[200_000])));

    assertThatThrownBy(this::pull).hasMessageContaining("instead of %s", sha256(file(ENCODER)));
    assertThat(root.resolve("tiny")).doesNotExist();
  }

  @Test
  void catalogueThatMeansAnotherCommitIsRefused() {
    pull();

    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry("f".repeat(40), true), false))
        .hasMessageContaining("models.lock holds tiny to somebody/tiny@%s", COMMIT);
  }

  @Test
  void hubThatAnswersWithAnotherCommitIsRefused() {
    String other = "e".repeat(40);
    hub.stub(head(at(other, ENCODER)).willReturn(facts(ENCODER)));

    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(other, true), false))
        .hasMessageContaining("is of the commit %s", COMMIT);
  }

  @Test
  void licenceWithoutCommercialUseMustBeAccepted() {
    CatalogEntry entry = FakeHub.entry("main", false);

    assertThatThrownBy(() -> hub.pull(root).pull(entry, false))
        .hasMessageContaining("not for commercial use")
        .hasMessageContaining("--accept-licence");
    assertThat(hub.asked()).isZero();
    assertThat(hub.pull(root).pull(entry, true)).isTrue();
    assertThat(ModelFolder.read(root.resolve("tiny")).card().licence())
        .isEqualTo("MIT, not for commercial use");
  }

  @Test
  void offlineTouchesNoNetwork() {
    ModelPull offline = pullOf(new StoreProperties(hub.properties(null).endpoint(), null, true));
    assertThatThrownBy(() -> offline.pull(FakeHub.entry(), false))
        .hasMessageContaining("offline")
        .hasMessageContaining("--from");
    assertThat(hub.asked()).isZero();

    pull();
    hub.forget();
    assertThat(offline.pull(FakeHub.entry(), false)).isFalse();
    assertThat(hub.asked()).isZero();
  }

  @Test
  void unreachableHubIsNamed() {
    ModelPull pull = pullOf(new StoreProperties(URI.create("http://localhost:9"), null, false));

    assertThatThrownBy(() -> pull.pull(FakeHub.entry(), false))
        .hasMessageContaining("localhost cannot be reached");
  }

  @Test
  void fullDiskIsSaidBeforeAnythingIsBrought() {
    ModelPull pull =
        new ModelPull(
            root,
            new HubSource(hub.properties(null), FakeHub.SHORT),
            folder -> 64_200_000,
            PullProgress.UNSEEN);

    assertThatThrownBy(() -> pull.pull(FakeHub.entry(), false))
        .hasMessageContaining("tiny needs 0 MB more")
        .hasMessageContaining("64 MB free");
    assertThat(hub.requests("GET", ENCODER)).isEmpty();
  }

  @Test
  void removedModelIsGoneWithItsLeftovers() throws IOException {
    pull();
    Files.createDirectories(root.resolve("tiny.partial/onnx"));

    remove();
    assertThat(names(root)).containsExactlyInAnyOrder("models.lock", ".store.lock");
    assertThatThrownBy(this::remove).hasMessage("tiny is not here");
    assertThatThrownBy(() -> removal().remove("khulasa-ar-en-148m"))
        .hasMessageContaining("khulasa-ar-en-148m is not in the catalogue")
        .hasMessageContaining("not removed");
  }

  private boolean pull() {
    return hub.pull(root).pull(FakeHub.entry(), false);
  }

  private ModelPull pullOf(StoreProperties properties) {
    return new ModelPull(
        root,
        new HubSource(properties, FakeHub.SHORT),
        folder -> Long.MAX_VALUE,
        PullProgress.UNSEEN);
  }

  private void remove() {
    removal().remove("tiny");
  }

  private ModelRemoval removal() {
    return new ModelRemoval(root, new Catalog(List.of(FakeHub.entry())));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }
}
