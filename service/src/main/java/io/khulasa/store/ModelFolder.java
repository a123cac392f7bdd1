package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.KnownAnswer;
import io.khulasa.model.ModelInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A model on disk: a folder with its files and a model.yaml that describes them.
 *
 * @param path the folder
 * @param card its model.yaml
 */
public record ModelFolder(Path path, ModelCard card) {

  private static final String CARD = "model.yaml";

  private static final KnownAnswer HOSPITALS =
      new KnownAnswer("أعلنت وزارة الصحة افتتاح ثلاثة مستشفيات جديدة في العاصمة.", "hospital");

  /**
   * Reads a folder's model.yaml; for an export without one, what its own files say stands in.
   *
   * @throws PipelineException of kind START when there is neither, or it is not understood
   */
  public static ModelFolder read(Path path) {
    Path file = path.resolve(CARD);
    if (!Files.isRegularFile(file)) {
      return new ModelFolder(path, export(path));
    }
    try {
      YAMLMapper yaml =
          YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
      return new ModelFolder(path, yaml.readValue(file.toFile(), ModelCard.class));
    } catch (JacksonException e) {
      throw new PipelineException(
          FailureKind.START, file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }

  private static ModelCard export(Path path) {
    ExportFolder export = new ExportFolder(path);
    if (!export.isModel()) {
      throw new PipelineException(
          FailureKind.START,
          "no "
              + CARD
              + " in "
              + path.toAbsolutePath()
              + ", and no export with config.json and encoder and decoder graphs either: this is not"
              + " a model's folder");
    }
    return export.card();
  }

  /** Whether a folder describes a model at all. */
  static boolean describesModel(Path path) {
    return Files.isRegularFile(path.resolve(CARD));
  }

  /** The model's name: that of its folder. */
  public String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /** Name and revision together. */
  public String revision() {
    return name() + "@" + card.revision();
  }

  /** The figure that models of one task are compared by; 0 where none was measured. */
  double quality() {
    return card.quality() == null ? 0 : card.quality().figure();
  }

  /** A file of the model. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** What a translator makes of a sentence when it works: its card's, or any Arabic one's. */
  public KnownAnswer known() {
    return card.knownAnswer() == null ? HOSPITALS : card.knownAnswer();
  }

  /** What the service tells of the model. */
  public ModelInfo info() {
    String task = card.task().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ModelInfo(
        name(), task, card.revision(), card.licence(), card.source(), card.files());
  }
}
