package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model's folder says of it: generation_config.json first, then what config.json has for the
 * task, then config.json itself. Old exports have all in the last.
 *
 * @param folder where they lie
 * @param files those that are there, first the one that counts most
 */
record ConfigFiles(Path folder, List<JsonNode> files) {

  ConfigFiles {
    files = List.copyOf(files);
  }

  /**
   * Reads them.
   *
   * @param task whose {@code task_specific_params} count, such as {@code summarization}
   * @throws PipelineException of kind START when config.json is missing or not understood
   */
  static ConfigFiles read(Path folder, String task) {
    JsonNode config = json(folder.resolve("config.json"));
    Path generation = folder.resolve("generation_config.json");
    return new ConfigFiles(
        folder,
        Stream.of(
                Files.isRegularFile(generation) ? json(generation) : null,
                config.path("task_specific_params").path(task),
                config)
            .filter(file -> file != null && !file.isMissingNode())
            .toList());
  }

  /** The value of the first of these names that there is. */
  Optional<JsonNode> find(String... names) {
    return Stream.of(names)
        .flatMap(name -> files.stream().map(file -> file.path(name)))
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .findFirst();
  }

  /** A whole number, if there is one. */
  Optional<Integer> optional(String... names) {
    return find(names)
        .map(
            value ->
                required(value.isInt() ? Optional.of(value.asInt()) : Optional.empty(), names));
  }

  /** A whole number. */
  int number(String... names) {
    return required(optional(names), names);
  }

  /** Whole numbers: a list, a single one, or none. */
  List<Integer> numbers(String name) {
    return find(name).map(ConfigFiles::numbers).orElseGet(List::of);
  }

  /** A text. */
  String text(String name) {
    return required(find(name).map(JsonNode::asString), name);
  }

  static List<Integer> numbers(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asInt).toList()
        : List.of(value.asInt());
  }

  private <T> T required(Optional<T> value, String... names) {
    return value.orElseThrow(
        () ->
            new PipelineException(
                FailureKind.START,
                folder.resolve("config.json")
                    + " says nothing usable for "
                    + String.join(" or ", names)
                    + ", which an encoder–decoder needs"));
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(file.toFile());
    } catch (JacksonException e) {
      throw new PipelineException(
          FailureKind.START, file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }
}
