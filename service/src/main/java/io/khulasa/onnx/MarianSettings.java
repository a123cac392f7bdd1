package io.khulasa.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Marian model's tokenizer_config.json says, as far as it matters here.
 *
 * @param unknown the token for what is no piece
 * @param special all tokens that stand for no text
 * @param tidy whether spaces in front of English punctuation go
 */
record MarianSettings(String unknown, Set<String> special, boolean tidy) {

  /**
   * Reads the file; without it, what transformers takes for granted holds.
   *
   * @throws IOException when it is broken, or asks for what is not done here
   */
  static MarianSettings read(Path file) throws IOException {
    JsonNode settings = Files.exists(file) ? parse(file) : JsonMapper.shared().createObjectNode();
    if (settings.path("separate_vocabs").asBoolean(false)) {
      throw new IOException("it asks for a vocabulary of its own for each language");
    }
    String unknown = token(settings.path("unk_token"), "<unk>");
    Set<String> special = new HashSet<>();
    special.add(unknown);
    special.add(token(settings.path("eos_token"), "</s>"));
    special.add(token(settings.path("pad_token"), "<pad>"));
    for (JsonNode added : settings.path("added_tokens_decoder")) {
      if (added.path("special").asBoolean(false)) {
        special.add(token(added, unknown));
      }
    }
    return new MarianSettings(
        unknown,
        Set.copyOf(special),
        settings.path("clean_up_tokenization_spaces").asBoolean(false));
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return JsonMapper.shared().readTree(file.toFile());
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  /** A token stands as itself, or as an object with its content. */
  private static String token(JsonNode node, String otherwise) {
    return node.isObject() ? node.path("content").asString(otherwise) : node.asString(otherwise);
  }
}
