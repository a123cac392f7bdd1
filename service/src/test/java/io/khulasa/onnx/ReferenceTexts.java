package io.khulasa.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the reference gives for each of the special texts; models/parity/tokenizers_reference.py
 * wrote it.
 *
 * @param before the special tokens in front of every text
 * @param after the special tokens behind every text
 * @param texts what it gives, in the order of {@link #all()}
 */
record ReferenceTexts(List<Integer> before, List<Integer> after, List<Given> texts) {

  /**
   * What it gives for one text.
   *
   * @param ids without special tokens
   * @param text decoded from the framed ids
   */
  record Given(List<Integer> ids, String text) {}

  /** The special texts. */
  static List<String> all() {
    return JsonMapper.shared()
        .readValue(folder().resolve("texts.json").toFile(), new TypeReference<List<String>>() {});
  }

  /** What the reference of a family gives. */
  static ReferenceTexts of(String family) {
    return JsonMapper.shared()
        .readValue(
            folder().resolve(family).resolve("expected.json").toFile(), ReferenceTexts.class);
  }

  /** Where the tokenizers of our own lie. */
  static Path folder() {
    URL texts = Objects.requireNonNull(ReferenceTexts.class.getResource("tokenizers/texts.json"));
    try {
      return Objects.requireNonNull(Path.of(texts.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
