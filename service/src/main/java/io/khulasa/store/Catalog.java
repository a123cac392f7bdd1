package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.failure.PipelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The models that can be pulled.
 *
 * @param models in the order of the file
 */
public record Catalog(@JsonProperty(required = true) List<CatalogEntry> models) {

  /** Its name in the folder of models. */
  public static final String FILE = "catalog.yaml";

  public Catalog {
    models = List.copyOf(models);
    if (models.stream().map(CatalogEntry::name).distinct().count() != models.size()) {
      throw new IllegalArgumentException("a model is in the catalogue twice");
    }
  }

  /**
   * Reads a catalogue; where there is no file, no model is known.
   *
   * @throws PipelineException of kind START when it is not understood
   */
  public static Catalog read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Catalog(List.of());
    }
    try {
      return new YAMLMapper().readValue(file.toFile(), Catalog.class);
    } catch (JacksonException e) {
      throw Refusal.because(file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }

  /** The model of that name, if it can be pulled. */
  public Optional<CatalogEntry> find(String name) {
    return models.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /**
   * The model of that name.
   *
   * @throws PipelineException of kind START when the catalogue does not know it
   */
  public CatalogEntry get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Refusal.because(
                    name
                        + " is not in the catalogue, which knows: "
                        + models.stream()
                            .map(CatalogEntry::name)
                            .collect(Collectors.joining(", "))));
  }
}
