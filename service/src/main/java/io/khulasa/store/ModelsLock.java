package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file models.lock: what the first pull of each model brought, which every later one must bring
 * again. It outlives the models themselves.
 *
 * @param root the folder of models
 */
public record ModelsLock(Path root) {

  static final String FILE = "models.lock";

  private static final String HEAD =
      "# What the first pull of each model brought, by ./khulasa models pull. Later pulls must bring the same.\n";

  /** How a pulled model differs from what was pulled first, one line a file; empty otherwise. */
  public List<String> faults(ModelFolder folder) {
    Pin pin = pin(folder.name());
    if (pin == null) {
      return List.of();
    }
    List<ModelInfo.File> here = folder.card().files();
    return pin.files().stream()
        .filter(file -> !here.contains(file))
        .map(file -> folder.file("model.yaml") + " and " + FILE + " differ about " + file.name())
        .toList();
  }

  /** What is known of a model's first pull. */
  @Nullable Pin pin(String name) {
    return pins().get(name);
  }

  /** Keeps what a pull brought. The caller holds the {@link StoreLock}. */
  void keep(String name, Pin pin) throws IOException {
    Map<String, Pin> pins = pins();
    pins.put(name, pin);
    Path draft = root.resolve(FILE + ".part");
    Files.writeString(draft, HEAD + new YAMLMapper().writeValueAsString(pins));
    DurableFile.rename(draft, file());
  }

  private Map<String, Pin> pins() {
    if (!Files.isRegularFile(file())) {
      return new TreeMap<>();
    }
    try {
      return new YAMLMapper()
          .readValue(file().toFile(), new TypeReference<TreeMap<String, Pin>>() {});
    } catch (JacksonException e) {
      throw Refusal.because(file() + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }

  private Path file() {
    return root.resolve(FILE);
  }
}
