package io.khulasa.store;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The card of a folder without a model.yaml: an encoder–decoder as Optimum exports it, whose own
 * files say all that is needed.
 *
 * @param path the folder; graphs lie in it or in its {@code onnx} folder
 */
record ExportFolder(Path path) {

  /** What the published families are for; another use needs a model.yaml. */
  private static final Map<String, ModelCard.Task> TASKS =
      Map.of(
          "marian", ModelCard.Task.TRANSLATION,
          "m2m_100", ModelCard.Task.TRANSLATION,
          "mbart", ModelCard.Task.TRANSLATION,
          "bart", ModelCard.Task.SUMMARIZATION,
          "pegasus", ModelCard.Task.SUMMARIZATION,
          "t5", ModelCard.Task.SUMMARIZATION,
          "mt5", ModelCard.Task.SUMMARIZATION);

  /** Endings of published precisions; the exact one first. */
  private static final List<String> PRECISIONS =
      List.of("", "_quantized", "_int8", "_uint8", "_fp16", "_q4", "_bnb4", "_q4f16");

  /** Whether a model lies here at all. */
  boolean isModel() {
    return has("config.json") && graphs() != null;
  }

  /**
   * The card.
   *
   * @throws PipelineException of kind START when the folder does not say enough
   */
  ModelCard card() {
    String family = family();
    ModelCard.Task task = TASKS.get(family);
    if (task == null) {
      throw refused(
          "is of the family "
              + family
              + ", and without a model.yaml only these are known: "
              + new TreeSet<>(TASKS.keySet()));
    }
    return new ModelCard(
        task,
        family,
        revision(),
        "not said: see the folder",
        path.toAbsolutePath().normalize().toString(),
        null,
        graphs(),
        tokenizer(),
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private ModelCard.@Nullable Graphs graphs() {
    return Stream.of("", "onnx/")
        .flatMap(
            folder -> PRECISIONS.stream().map(precision -> graphs(folder, precision + ".onnx")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private Optional<ModelCard.Graphs> graphs(String folder, String ending) {
    String encoder = folder + "encoder_model" + ending;
    String merged = folder + "decoder_model_merged" + ending;
    String first = folder + "decoder_model" + ending;
    String next = folder + "decoder_with_past_model" + ending;
    if (has(encoder) && has(merged)) {
      return Optional.of(new ModelCard.Graphs(encoder, merged, null));
    }
    return has(encoder) && has(first) && has(next)
        ? Optional.of(new ModelCard.Graphs(encoder, first, next))
        : Optional.empty();
  }

  private String tokenizer() {
    return Stream.of("tokenizer.json", "vocab.json")
        .filter(this::has)
        .findFirst()
        .orElseThrow(() -> refused("has neither tokenizer.json nor vocab.json"));
  }

  private boolean has(String file) {
    return Files.isRegularFile(path.resolve(file));
  }

  private String family() {
    try {
      return JsonMapper.shared()
          .readTree(path.resolve("config.json").toFile())
          .path("model_type")
          .asString("none");
    } catch (JacksonException e) {
      throw refused("has a config.json that cannot be understood: " + e.getOriginalMessage());
    }
  }

  /** Names these very files by their lengths and times. */
  private String revision() {
    try (Stream<Path> files = Files.walk(path, 2)) {
      StringBuilder state = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        state
            .append(path.relativize(file))
            .append(Files.size(file))
            .append(Files.getLastModifiedTime(file));
      }
      byte[] digest =
          Checksums.newSha256().digest(state.toString().getBytes(StandardCharsets.UTF_8));
      return "local-" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PipelineException refused(String fault) {
    return new PipelineException(FailureKind.START, "the model in " + path + " " + fault);
  }
}
