package io.khulasa.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The special tokens of a tokenizer.json, which its library finds in any text. In an article such a
 * name is text and no command: a reader's comment that says {@code </s>} must not end the sentence
 * for the model.
 *
 * @param ids id of each by its name
 */
record SpecialTokens(Map<String, Integer> ids) {

  SpecialTokens {
    ids = Map.copyOf(ids);
  }

  /** Reads them; they stand before the vocabulary, which is not read. */
  static SpecialTokens read(Path file) throws IOException {
    Map<String, Integer> ids = new LinkedHashMap<>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("added_tokens")) {
          readAll(json, ids);
          break;
        }
        json.skipChildren();
      }
    }
    return new SpecialTokens(ids);
  }

  private static void readAll(JsonParser json, Map<String, Integer> ids) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      int id = 0;
      String content = "";
      boolean special = false;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "id" -> id = json.getIntValue();
          case "content" -> content = json.getString();
          case "special" -> special = json.getBooleanValue();
          default -> json.skipChildren();
        }
      }
      if (special) {
        ids.put(content, id);
      }
    }
  }

  Optional<Integer> id(String name) {
    return Optional.ofNullable(ids.get(name));
  }

  /** The text with a space in every special token's name, so that it is none any more. */
  String harmless(String text) {
    String harmless = text;
    for (String name : ids.keySet()) {
      if (name.length() > 1 && harmless.contains(name)) {
        int first = Character.charCount(name.codePointAt(0));
        String broken = name.substring(0, first) + " " + name.substring(first);
        harmless = harmless.replace(name, broken);
      }
    }
    return harmless;
  }
}
