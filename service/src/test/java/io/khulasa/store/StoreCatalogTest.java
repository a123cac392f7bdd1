package io.khulasa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's catalogue, catalogues that are wrong, and the store's settings. */
final class StoreCatalogTest {

  private static final Path PROJECT = Path.of(System.getProperty("khulasa.root"));

  @TempDir private Path folder;

  @Test
  void everyModelOfTheCatalogueBecomesACardThatIsUnderstood() throws IOException {
    Catalog catalog = Catalog.read(PROJECT.resolve("models/catalog.yaml"));

    assertThat(catalog.models()).hasSize(10);
    for (CatalogEntry entry : catalog.models()) {
      Path home = Files.createDirectories(folder.resolve(entry.name()));
      Files.writeString(home.resolve("model.yaml"), PulledCard.of(entry, null, List.of()));
      ModelCard card = ModelFolder.read(home).card();
      ModelCard.Graphs graphs = card.graphs();
      assertThat(graphs).isNotNull();
      assertThat(entry.files()).contains(graphs.encoder(), graphs.decoder(), card.tokenizer());
      assertThat(card.generation()).isNotNull();
      assertThat(entry.card()).containsKey("languages");
      if (card.task() == ModelCard.Task.TRANSLATION) {
        assertThat(entry.card()).containsKey("knownAnswer");
      }
    }
  }

  @Test
  void modelsThatArePulledAreNotCommitted() throws IOException {
    List<String> ignored = Files.readAllLines(PROJECT.resolve(".gitignore"));

    assertThat(Catalog.read(PROJECT.resolve("models/catalog.yaml")).models())
        .allSatisfy(entry -> assertThat(ignored).contains("models/" + entry.name() + "/"));
  }

  @Test
  void onlyNllbIsNotForCommercialUse() {
    assertThat(Catalog.read(PROJECT.resolve("models/catalog.yaml")).models())
        .filteredOn(entry -> !entry.commercial())
        .extracting(CatalogEntry::name)
        .containsExactly("nllb-200-distilled-600m");
  }

  @Test
  void pathsOutOfTheFolderAreRefused() {
    for (String path :
        List.of(
            "../x",
            "a/../../x",
            "/etc/passwd",
            "a//b",
            ".",
            "..",
            "",
            "a/",
            "C:\\x",
            "a\\b",
            "model.yaml",
            "a.part",
            "~/x",
            ".hidden",
            "a\n")) {
      assertThatThrownBy(() -> InnerPath.require(path))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(InnerPath.require("onnx/encoder_model-2.5+x.onnx"))
        .isEqualTo("onnx/encoder_model-2.5+x.onnx");
  }

  @Test
  void wrongCataloguesAreNamed() throws IOException {
    refused(catalog("x", "../x", "graphs: {}"), "not a path inside");
    refused(catalog("../x", "a", "graphs: {}"), "is no name");
    refused(catalog("x.partial", "a", "graphs: {}"), "wrong name");
    refused(catalog("x", "a, a", "graphs: {}"), "a file twice");
    refused(catalog("x", "a", "revision: mine"), "has one of");
    refused("models: [", "catalog.yaml cannot be understood");
    refused("models:\n  - {name: x}\n", "cannot be understood");
    assertThat(Catalog.read(folder.resolve("none.yaml")).models()).isEmpty();
  }

  @Test
  void unknownModelIsAnsweredWithTheKnownOnes() {
    Catalog catalog = Catalog.read(PROJECT.resolve("models/catalog.yaml"));

    assertThatThrownBy(() -> catalog.get("gpt"))
        .hasMessageContaining("gpt is not in the catalogue")
        .hasMessageContaining("opus-mt-ar-en, ");
  }

  @Test
  void settingsComeBeforeTheEnvironmentAndOursBeforeTheHubs() {
    Map<String, String> environment = new HashMap<>();
    assertThat(StoreProperties.of(name -> null, environment))
        .isEqualTo(new StoreProperties(URI.create("https://huggingface.co"), null, false));

    environment.putAll(
        Map.of("HF_ENDPOINT", "http://mirror", "HF_TOKEN", "t1", "HF_HUB_OFFLINE", "1"));
    assertThat(StoreProperties.of(name -> null, environment))
        .isEqualTo(new StoreProperties(URI.create("http://mirror"), "t1", true));

    environment.putAll(Map.of("KHULASA_STORE_TOKEN", "t2", "KHULASA_STORE_OFFLINE", "false"));
    StoreProperties properties =
        StoreProperties.of(
            name -> name.equals("khulasa.store.endpoint") ? "https://ours/hub" : null, environment);
    assertThat(properties)
        .isEqualTo(new StoreProperties(URI.create("https://ours/hub"), "t2", false));
    assertThat(properties.toString()).doesNotContain("t2");
    assertThatThrownBy(() -> StoreProperties.of(name -> "ftp://x", environment))
        .hasMessageContaining("khulasa.store.endpoint=ftp://x is no http or https address");
  }

  private static String catalog(String name, String files, String card) {
    return """
        models:
          - name: %s
            task: translation
            family: encoder-decoder
            repository: a/b
            revision: main
            licence: MIT
            commercial: true
            megabytes: 1
            quality: []
            files: [%s]
            card: {%s}
        """
        .formatted(name, files, card);
  }

  private void refused(String text, String reason) throws IOException {
    Path file = folder.resolve("catalog.yaml");
    Files.writeString(file, text);
    assertThatThrownBy(() -> Catalog.read(file)).hasMessageContaining(reason);
  }
}
